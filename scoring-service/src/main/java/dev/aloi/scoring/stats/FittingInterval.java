package dev.aloi.scoring.stats;

import java.util.stream.IntStream;

/**
 * The interval that fits what was observed: Wilson's for shares, Student's for means, bootstrapped for corpus metrics; each
 * but the first with clusters where there are any.
 *
 * @param meanOfSamples the value is the mean of the first column, not an estimate from all sums
 */
public record FittingInterval(Resampling resampling, boolean meanOfSamples) {
    /** Below that many clusters resampling them shows too few different worlds. */
    private static final int FEW_CLUSTERS = 10;

    public Interval of(Observations observations) {
        Observations there = observations.withoutMissing();
        return of(there, Clusters.single(there.samples()));
    }

    public Interval of(Observations observations, Clusters clusters) {
        boolean clustered = clusters.count() < clusters.samples();
        int present = observations.count();
        if (meanOfSamples && !clustered && isShare(observations)) {
            return new Proportion((int) Math.round(sum(observations)), present).wilson(Bootstrap.LEVEL);
        }
        if (present < 2 || clusters.count() < 2) {
            double value = observations.value().orElseThrow();
            return new Interval(value, value, Bootstrap.LEVEL, "none: one sample, the interval is its value");
        }
        if (meanOfSamples && present == observations.samples()) {
            double[] values = IntStream.range(0, present)
                    .mapToDouble(it -> observations.at(it, 0))
                    .toArray();
            return clustered ? Means.clusteredT(values, clusters, Bootstrap.LEVEL) : Means.t(values, Bootstrap.LEVEL);
        }
        return clustered && clusters.count() < FEW_CLUSTERS
                ? Jackknife.interval(observations, clusters, Bootstrap.LEVEL)
                : new BcaBootstrap(resampling).interval(observations, clusters);
    }

    private static boolean isShare(Observations observations) {
        return observations.width() == 1
                && IntStream.range(0, observations.samples())
                        .filter(observations::isPresent)
                        .mapToDouble(it -> observations.at(it, 0))
                        .allMatch(it -> it == 0 || it == 1);
    }

    private static double sum(Observations observations) {
        return IntStream.range(0, observations.samples())
                .filter(observations::isPresent)
                .mapToDouble(it -> observations.at(it, 0))
                .sum();
    }
}
