package dev.aloi.scoring.stats;

/** Two definitions, each where it is the usual one. */
public final class Percentiles {
    private Percentiles() {}

    /** Between neighbours in proportion (type 7 of Hyndman and Fan 1996, numpy's default): for resampled values. */
    public static double linear(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** Nearest rank: the smallest value that at least this share of the values does not exceed. For latencies and ranks. */
    public static long nearestRank(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
