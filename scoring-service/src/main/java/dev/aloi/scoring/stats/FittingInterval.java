package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The interval that fits what was observed: Wilson's for shares, Student's for means, bootstrapped for means of very skewed
 * scores and for corpus metrics; with clusters where there are any. It keeps within the metric's range, and where all samples
 * are alike it says how unlike others may be. Missing samples are left out.
 *
 * @param meanOfSamples the value is the mean of the first column, not an estimate from all sums
 * @param lowest possible value, negative infinity where there is none
 * @param highest possible value, infinity where there is none
 */
public record FittingInterval(Resampling resampling, boolean meanOfSamples, double lowest, double highest) {
    /** Below that many clusters resampling them shows too few different worlds. */
    private static final int FEW_CLUSTERS = 10;

    /** Beyond it Student's interval of few samples leaves the truth out too often. Uniform scores have 0, exponential ones 2. */
    private static final double VERY_SKEWED = 1;

    /** By how much the mean of equal numbers may differ from them. */
    private static final double ROUNDING = 1e-12;

    /** Of a metric without a range. */
    public FittingInterval(Resampling resampling, boolean meanOfSamples) {
        this(resampling, meanOfSamples, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public Interval of(Observations observations) {
        return of(observations, Clusters.single(observations.samples()));
    }

    public Interval of(Observations observations, Clusters clusters) {
        Observations there = observations.withoutMissing();
        Clusters ofThem = clusters.only(observations::isPresent);
        boolean share = meanOfSamples && isShare(there);
        if (share && !ofThem.bind()) {
            int right = (int) Math.round(Arrays.stream(values(there)).sum());
            return new Proportion(right, there.samples()).wilson(Bootstrap.LEVEL);
        }
        double value = there.value().orElseThrow();
        if (ofThem.count() < 2) {
            return Alike.interval(value, ofThem, lowest, highest);
        }
        if (share) {
            return ClusteredShare.interval(values(there), ofThem, Bootstrap.LEVEL);
        }
        Interval interval = meanOfSamples ? ofMean(there, ofThem) : ofCorpus(there, ofThem);
        boolean alike = interval.high() - interval.low() <= ROUNDING * Math.max(1, Math.abs(value));
        return alike ? Alike.interval(value, ofThem, lowest, highest) : within(interval);
    }

    private Interval ofMean(Observations observations, Clusters clusters) {
        double[] values = values(observations);
        if (clusters.bind()) {
            return Means.clusteredT(values, clusters, Bootstrap.LEVEL);
        }
        return Math.abs(Means.skewness(values)) > VERY_SKEWED
                ? new BcaBootstrap(resampling).interval(observations)
                : Means.t(values, Bootstrap.LEVEL);
    }

    private Interval ofCorpus(Observations observations, Clusters clusters) {
        return clusters.bind() && clusters.count() < FEW_CLUSTERS
                ? Jackknife.interval(observations, clusters, Bootstrap.LEVEL)
                : new BcaBootstrap(resampling).interval(observations, clusters);
    }

    private Interval within(Interval interval) {
        return new Interval(
                Math.max(interval.low(), lowest),
                Math.min(interval.high(), highest),
                interval.level(),
                interval.method());
    }

    private static boolean isShare(Observations observations) {
        return observations.width() == 1 && Arrays.stream(values(observations)).allMatch(it -> it == 0 || it == 1);
    }

    private static double[] values(Observations observations) {
        return IntStream.range(0, observations.samples())
                .mapToDouble(it -> observations.at(it, 0))
                .toArray();
    }
}
