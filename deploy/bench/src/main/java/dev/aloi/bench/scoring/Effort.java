package dev.aloi.bench.scoring;

import java.time.Duration;

/** How much time a benchmark gets. */
public record Effort(int forks, int warmups, int measurements, Duration iteration) {
    public static final Effort FULL = new Effort(3, 6, 8, Duration.ofSeconds(1));
    public static final Effort QUICK = new Effort(1, 4, 5, Duration.ofMillis(600));
}
