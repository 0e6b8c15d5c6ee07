package dev.aloi.scoring.review;

import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Means;

/**
 * A mean over samples.
 *
 * @param interval how the interval was found
 * @param reviews that told a number
 * @param n samples that they are of
 */
public record Estimate(double value, double low, double high, double level, String interval, int reviews, int n) {
    private static final double LEVEL = 0.95;

    /** @param values one for each sample, averaged over its reviews; at least one */
    static Estimate ofMean(double[] values, Clusters clusters, int reviews) {
        double mean = Means.mean(values);
        Interval interval = clusters.count() < 2
                ? new Interval(mean, mean, LEVEL, "none: one sample or cluster, the interval is its value")
                : clusters.bind() ? Means.clusteredT(values, clusters, LEVEL) : Means.t(values, LEVEL);
        return new Estimate(
                mean,
                Math.max(0, interval.low()),
                interval.high(),
                interval.level(),
                interval.method(),
                reviews,
                values.length);
    }
}
