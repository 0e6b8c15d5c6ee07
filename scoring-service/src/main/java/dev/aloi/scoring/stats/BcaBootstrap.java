package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Bias-corrected and accelerated bootstrap after Efron (1987), for corpus metrics. Its tails are widened for few samples
 * as Hesterberg (2015, section 5.3) does for percentiles: otherwise ten samples would cover 90 % instead of 95 %.
 */
public record BcaBootstrap(Resampling resampling) {
    /** By how much sums of the same numbers in another order may differ. */
    private static final double ROUNDING = 1e-12;

    public Interval interval(Observations observations) {
        return interval(observations, Clusters.single(observations.samples()));
    }

    /** @param clusters of the samples; those with a missing sample keep the others */
    public Interval interval(Observations observations, Clusters clusters) {
        double value = observations.value().orElseThrow();
        double[] estimates = new double[resampling.resamples()];
        int[] filled = {0};
        new JointBootstrap(List.of(observations)).forEach(resampling, clusters, (values, there) -> {
            if (there[0]) {
                estimates[filled[0]++] = values[0];
            }
        });
        double[] sorted = Arrays.copyOf(estimates, filled[0]);
        Arrays.sort(sorted);
        String method = "BCa bootstrap, %d resamples of %d %s"
                .formatted(
                        sorted.length,
                        clusters.count(),
                        clusters.count() == clusters.samples() ? "samples" : "clusters");
        if (clusters.count() < 2 || sorted[0] == sorted[sorted.length - 1]) {
            return new Interval(value, value, Bootstrap.LEVEL, method + ", all of them equal");
        }
        double bias = Quantiles.normal(shareBelow(sorted, value));
        double acceleration = acceleration(new LeftOut(observations).values(clusters));
        double z = -Quantiles.normal(widenedTail(clusters.count()));
        return new Interval(
                Percentiles.linear(sorted, adjusted(bias, acceleration, -z)),
                Percentiles.linear(sorted, adjusted(bias, acceleration, z)),
                Bootstrap.LEVEL,
                method);
    }

    /** The normal tail that reaches as far as Student's does with the same spread. */
    static double widenedTail(int units) {
        double t = Quantiles.student(Bootstrap.TAIL, units - 1.0);
        return Quantiles.normalProbability(t * Math.sqrt((double) units / (units - 1)));
    }

    private static double adjusted(double bias, double acceleration, double z) {
        double moved = bias + z;
        return Quantiles.normalProbability(bias + moved / (1 - acceleration * moved));
    }

    /** Ties count half; never 0 or 1, which would be infinitely biased. */
    private static double shareBelow(double[] sorted, double value) {
        double tie = Math.abs(value) * ROUNDING;
        double below = 0;
        for (double estimate : sorted) {
            below += Math.abs(estimate - value) <= tie ? 0.5 : estimate < value ? 1 : 0;
        }
        return Math.clamp(below / sorted.length, 0.5 / sorted.length, 1 - 0.5 / sorted.length);
    }

    /** From the estimates without one cluster each. */
    private static double acceleration(double[] without) {
        double mean = Means.mean(without);
        double squares = 0;
        double cubes = 0;
        for (double value : without) {
            double difference = mean - value;
            squares += difference * difference;
            cubes += difference * difference * difference;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }
}
