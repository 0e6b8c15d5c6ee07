package dev.aloi.bench.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one evaluation took.
 *
 * @param upload of the suite and the request
 * @param taken from when the request was answered to the ranking
 * @param cpu of each process
 * @param memory of each process afterwards, in megabytes
 * @param peak the most that each process has had so far, in megabytes
 * @param latencies of the calls, in order
 */
public record ApiOutcome(
        String name,
        int trials,
        int completed,
        Duration upload,
        Duration taken,
        Map<String, Duration> cpu,
        Map<String, Long> memory,
        Map<String, Long> peak,
        List<Duration> latencies) {
    public ApiOutcome {
        latencies = List.copyOf(latencies);
    }

    public double perSecond() {
        return trials / (taken.toNanos() / 1e9);
    }

    public Duration allCpu() {
        return cpu.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** By the nearest rank. */
    public Duration latency(double share) {
        return latencies.isEmpty()
                ? Duration.ZERO
                : latencies.get((int) Math.max(0, Math.ceil(share * latencies.size()) - 1));
    }
}
