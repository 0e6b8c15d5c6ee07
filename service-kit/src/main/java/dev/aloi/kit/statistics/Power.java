package dev.aloi.kit.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many samples tell a difference (Miller 2024, section 5): before a run, what {@code n} samples can show.
 *
 * @param level that the test errs with where there is no difference
 * @param power how often it finds a difference that is there
 */
public record Power(double level, double power) {
    public static final Power STANDARD = new Power(0.05, 0.8);

    /**
     * Standard deviation of differences over samples where nothing is known, as a share of the metric's scale: ROUGE of 21 systems on 120
     * visits of ACI-BENCH differs by 0.05 to 0.15; right and wrong answers by more.
     */
    public static final double ASSUMED_DEVIATION = 0.15;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Power {
        if (!(level > 0 && level < 1 && power > level && power < 1)) {
            throw new IllegalArgumentException("a power lies between the level and 1");
        }
    }

    /**
     * What a difference of two candidates spreads by over samples.
     *
     * @param betweenSamples variance over the samples of the difference of expected scores
     * @param withinFirst variance of the first candidate's score over repetitions of a sample
     */
    public record Spread(
            double betweenSamples,
            double withinFirst,
            int repetitionsOfFirst,
            double withinSecond,
            int repetitionsOfSecond) {
        /** Of differences as they were observed, repetitions and all. */
        public static Spread observed(double variance) {
            return new Spread(variance, 0, 1, 0, 1);
        }

        double total() {
            return betweenSamples + withinFirst / repetitionsOfFirst + withinSecond / repetitionsOfSecond;
        }
    }

    /** The test of one pair, where all pairs of so many candidates are compared and err together as often as this one alone. */
    public Power amongPairsOf(int candidates) {
        int pairs = Math.max(1, candidates * (candidates - 1) / 2);
        return new Power(level / pairs, power);
    }

    /** Samples with which a difference of {@code effect} is found as often as the power says. */
    public long neededSamples(double effect, Spread spread) {
        if (effect == 0) {
            throw new IllegalArgumentException("no number of samples shows a difference of 0");
        }
        double ratio = reach() / effect;
        return Math.max(2, (long) Math.ceil(ratio * ratio * spread.total()));
    }

    /** The smallest difference that {@code n} samples show as often as the power says. */
    public double minimumDetectableEffect(long n, Spread spread) {
        if (n < 2) {
            throw new IllegalArgumentException("a test needs at least two samples");
        }
        return reach() * Math.sqrt(spread.total() / n);
    }

    private double reach() {
        return NORMAL.inverseCumulativeProbability(1 - level / 2) + NORMAL.inverseCumulativeProbability(power);
    }
}
