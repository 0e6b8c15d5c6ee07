package dev.aloi.scoring.stats;

import java.util.Arrays;

/**
 * Percentile bootstrap after Efron (1979): samples are drawn anew, their sums estimated anew, and the middle 95 % of the
 * estimates are the interval. Repetitions of a sample are one observation: they were averaged before.
 */
public record Bootstrap(Resampling resampling) {
    public static final double LEVEL = 0.95;
    static final double TAIL = (1 - LEVEL) / 2;

    /** Fails where every sample is missing: then there is no value either. */
    public Interval interval(Observations observations) {
        Observations there = observations.withoutMissing();
        int n = there.samples();
        if (n == 0) {
            throw new IllegalArgumentException("every sample is missing");
        }
        if (n == 1) {
            double value = there.value().orElseThrow();
            return new Interval(value, value, LEVEL, "none: one sample, the interval is its value");
        }
        double[] estimates = new double[resampling.resamples()];
        int[] next = {0};
        resampling.forEach(n, times -> estimates[next[0]++] = there.value(times).orElseThrow());
        Arrays.sort(estimates);
        return new Interval(
                Percentiles.linear(estimates, TAIL),
                Percentiles.linear(estimates, 1 - TAIL),
                LEVEL,
                "percentile bootstrap, %d resamples of %d samples".formatted(resampling.resamples(), n));
    }
}
