package dev.aloi.scoring.stats;

/**
 * What samples that are all alike tell of others: no spread, and yet no certainty. If a share q of all samples were
 * unlike them, n would all be alike with the chance (1 - q)^n; the largest q that is not too unlikely bounds the value.
 */
final class Alike {
    private Alike() {}

    /** The largest share that may be unlike {@code n} samples that are alike: 3/n at 95 %, the rule of three. */
    static double mostUnlike(int n, double level) {
        return 1 - Math.pow(1 - level, 1.0 / n);
    }

    /**
     * Of {@code n} differences that are all {@code centre}: how likely that is where their mean is really {@code bound}, others
     * being as far off as {@code reach} allows.
     */
    static double chance(double centre, double bound, double reach, int n) {
        if (centre <= bound) {
            return 1;
        }
        double unlike = Math.min(1, (centre - bound) / (centre + reach));
        return Math.pow(1 - unlike, n);
    }

    /** Interval of 95 % of a difference that {@code n} samples have alike, where others may differ by up to {@code reach}. */
    static Interval difference(double value, double reach, int n) {
        double unlike = mostUnlike(n, 1 - Bootstrap.TAIL);
        boolean bounded = Double.isFinite(reach);
        return new Interval(
                bounded ? value - unlike * (value + reach) : value,
                bounded ? value + unlike * (reach - value) : value,
                Bootstrap.LEVEL,
                "exact bound, %d alike".formatted(n));
    }

    /** How many samples without a difference rule out that others differ by {@code margin} in the mean. */
    static long neededSamples(double margin, double reach, double tail) {
        double unlike = Math.min(1, margin / reach);
        return unlike == 1 ? 2 : (long) Math.ceil(Math.log(tail) / Math.log1p(-unlike));
    }

    /** Two-sided: how likely it is that {@code n} differences have the same sign by chance. */
    static double signTest(double difference, int n) {
        return difference == 0 ? 1 : Math.min(1, 2 * Math.pow(0.5, n));
    }

    /** Around the value as far as the unlike ones can draw it within the range; on a side without limit not at all. */
    static Interval interval(double value, Clusters clusters, double lowest, double highest) {
        double unlike = mostUnlike(clusters.count(), 1 - Bootstrap.TAIL);
        double low = Double.isFinite(lowest) ? value - unlike * (value - lowest) : value;
        double high = Double.isFinite(highest) ? value + unlike * (highest - value) : value;
        String what = clusters.bind() ? "clusters" : "samples";
        return new Interval(low, high, Bootstrap.LEVEL, "exact bound, %d %s alike".formatted(clusters.count(), what));
    }
}
