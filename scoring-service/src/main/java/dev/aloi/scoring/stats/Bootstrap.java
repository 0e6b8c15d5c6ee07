package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Percentile bootstrap after Efron (1979): samples are drawn anew, their sums estimated anew, and the middle 95 % of the
 * estimates are the interval. Repetitions of a sample are one observation: they were averaged before.
 */
public record Bootstrap(Resampling resampling) {
    public static final double LEVEL = 0.95;
    static final double TAIL = (1 - LEVEL) / 2;

    /** Fails where every sample is missing: then there is no value either. */
    public Interval interval(Observations observations) {
        return intervals(List.of(observations)).getFirst();
    }

    /** Of several metrics at once: those with equally many samples share the draws. */
    public List<Interval> intervals(List<Observations> observed) {
        List<Estimates> estimates = observed.stream()
                .map(it -> new Estimates(it.withoutMissing(), resampling.resamples()))
                .toList();
        estimates.stream()
                .collect(Collectors.groupingBy(Estimates::samples))
                .forEach((n, sharing) -> resampling.forEach(n, times -> sharing.forEach(it -> it.add(times))));
        return estimates.stream().map(Estimates::interval).toList();
    }

    /** What was estimated anew from each resample. */
    private static final class Estimates {
        private final Observations observed;
        private final double[] values;
        private int next;

        Estimates(Observations observed, int resamples) {
            if (observed.samples() == 0) {
                throw new IllegalArgumentException("every sample is missing");
            }
            this.observed = observed;
            this.values = new double[resamples];
        }

        int samples() {
            return observed.samples();
        }

        void add(int[] times) {
            values[next++] = observed.value(times).orElseThrow();
        }

        Interval interval() {
            if (samples() == 1) {
                double value = observed.value().orElseThrow();
                return new Interval(value, value, LEVEL, "none: one sample, the interval is its value");
            }
            Arrays.sort(values);
            return new Interval(
                    Percentiles.linear(values, TAIL),
                    Percentiles.linear(values, 1 - TAIL),
                    LEVEL,
                    "percentile bootstrap, %d resamples of %d samples".formatted(values.length, samples()));
        }
    }
}
