package dev.aloi.local.load;

import dev.aloi.scoring.stats.QuantileInterval;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How times are spread: quantiles, each with the interval that it lies in with 95 % confidence.
 *
 * @param n times that are known
 */
public record Spread(int n, Quantile p50, Quantile p95, Quantile p99) {
    private static final double LEVEL = 0.95;

    /** Milliseconds; absent bounds: there are too few times to tell. */
    public record Quantile(
            double value, @Nullable Double low, @Nullable Double high) {}

    /** Absent where no time is known. */
    static Optional<Spread> of(Stream<@Nullable Duration> times) {
        List<Duration> known = times.filter(Objects::nonNull).toList();
        long[] sorted = known.stream().mapToLong(Duration::toNanos).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Spread(
                        sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.95), quantile(sorted, 0.99)));
    }

    private static Quantile quantile(long[] sorted, double share) {
        QuantileInterval interval = QuantileInterval.of(sorted, share, LEVEL);
        return new Quantile(
                millis(interval.value()),
                interval.low().map(Spread::millis).orElse(null),
                interval.high().map(Spread::millis).orElse(null));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
