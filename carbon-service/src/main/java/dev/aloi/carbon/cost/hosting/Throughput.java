package dev.aloi.carbon.cost.hosting;

/**
 * What one instance was measured to answer, with the interval of the measurement.
 *
 * @param objective the latency that was kept meanwhile, in words: "p95 under 2 s". A throughput without one is worth little
 */
public record Throughput(SampleRate low, SampleRate mid, SampleRate high, String objective) {
    public Throughput {
        if (low.isOver(mid) || mid.isOver(high)) {
            throw new IllegalArgumentException("an interval goes from low over mid to high");
        }
        if (objective.isBlank()) {
            throw new IllegalArgumentException("a throughput is measured at a latency objective");
        }
    }
}
