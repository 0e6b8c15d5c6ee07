package dev.aloi.carbon.comparison;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Samples per second over all batches, with the 95 % percentile bootstrap over batches from a seed: the same every time. */
public final class MeasuredThroughput {
    private static final int RESAMPLES = 1_000;
    private static final double NANOS = 1e9;

    private MeasuredThroughput() {}

    /** So many samples in so much wall time. */
    public record Batch(int samples, Duration time) {
        public Batch {
            if (samples < 1 || !time.isPositive()) {
                throw new IllegalArgumentException("a batch has samples and takes time");
            }
        }
    }

    public static Interval perSecond(List<Batch> batches, long seed) {
        if (batches.isEmpty()) {
            throw new IllegalArgumentException("no batch was timed");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double mid = rate(batches);
        double[] rates = IntStream.range(0, RESAMPLES)
                .mapToDouble(i -> rate(random.ints(batches.size(), 0, batches.size())
                        .mapToObj(batches::get)
                        .toList()))
                .sorted()
                .toArray();
        return new Interval(
                Math.min(mid, rates[RESAMPLES / 40]), mid, Math.max(mid, rates[RESAMPLES - 1 - RESAMPLES / 40]));
    }

    private static double rate(List<Batch> batches) {
        double samples = batches.stream().mapToLong(Batch::samples).sum();
        double nanos =
                batches.stream().mapToDouble(batch -> batch.time().toNanos()).sum();
        return samples / nanos * NANOS;
    }
}
