package dev.aloi.scoring.stats;

/**
 * A share of successes where samples of a cluster resemble each other: Wilson's interval with as many samples as would be as sure
 * each on its own, and fewer where there are few clusters (Korn and Graubard 1998; Dean and Pagano 2015). Student's interval holds
 * the truth too seldom where nearly all or nearly none succeed.
 */
final class ClusteredShare {
    private ClusteredShare() {}

    /** @param values 1 for a success, else 0; of two clusters at least */
    static Interval interval(double[] values, Clusters clusters, double level) {
        double share = Means.mean(values);
        double tail = (1 + level) / 2;
        double few = Quantiles.normal(tail) / Quantiles.student(tail, clusters.count() - 1.0);
        String method = "Wilson, %d samples in %d clusters".formatted(values.length, clusters.count());
        return Proportion.wilson(share, effective(share, values, clusters) * few * few, level, method);
    }

    /** Samples of their own that would leave the share as uncertain. Of clusters that are all alike each counts as one. */
    private static double effective(double share, double[] values, Clusters clusters) {
        if (share == 0 || share == 1) {
            return clusters.count();
        }
        double error = Means.clusteredStandardError(values, clusters);
        return Math.min(values.length, share * (1 - share) / (error * error));
    }
}
