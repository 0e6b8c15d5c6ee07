package dev.aloi.contracts.scoring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long trials took, by the nearest-rank percentile over {@code n} trials that were timed.
 *
 * @param p95Low end of the 95 % interval of the p95, between two of the times in order; absent where there are too few
 * @param firstTokenP50 absent where no first token was timed
 * @param earlier true where no trial was run, all of them being taken over: the times are those of then; absent: false
 */
public record Latency(
        int n,
        Duration p50,
        Duration p95,
        @Nullable Duration firstTokenP50,
        @Nullable Duration p95Low,
        @Nullable Duration p95High,
        @Nullable Boolean earlier) {
    /** Of trials that were run. */
    public Latency(
            int n,
            Duration p50,
            Duration p95,
            @Nullable Duration firstTokenP50,
            @Nullable Duration p95Low,
            @Nullable Duration p95High) {
        this(n, p50, p95, firstTokenP50, p95Low, p95High, null);
    }

    public Latency ofEarlierTrials() {
        return new Latency(n, p50, p95, firstTokenP50, p95Low, p95High, true);
    }
}
