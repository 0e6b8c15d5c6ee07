package dev.aloi.contracts.scoring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long trials took, by the nearest-rank percentile over {@code n} trials that were timed.
 *
 * @param firstTokenP50 absent where no first token was timed
 */
public record Latency(
        int n, Duration p50, Duration p95, @Nullable Duration firstTokenP50) {}
