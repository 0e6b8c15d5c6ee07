package dev.aloi.scoring.stats;

/**
 * How many samples tell a difference (Miller 2024, section 5): before a run, what {@code n} samples can show.
 *
 * @param level that the test errs with where there is no difference
 * @param power how often it finds a difference that is there
 */
public record Power(double level, double power) {
    public static final Power STANDARD = new Power(0.05, 0.8);

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
        return Quantiles.normal(1 - level / 2) + Quantiles.normal(power);
    }
}
