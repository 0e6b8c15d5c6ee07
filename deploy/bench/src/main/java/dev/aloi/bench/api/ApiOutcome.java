package dev.aloi.bench.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one evaluation took.
 *
 * @param upload of the suite and the request
 * @param taken from when the request was answered to the ranking
 * @param first from when the request was answered to the end of the first call
 * @param last from the end of the last call to the ranking
 * @param cpu of each process
 * @param memory of each process afterwards, in megabytes
 * @param peak the most that each process has had so far, in megabytes
 * @param serverLatency that the server was told to wait before each answer
 * @param latencies of the calls, in order
 * @param ends when calls ended, in order
 * @param bare latencies of a bare client's calls beside them, in order
 */
public record ApiOutcome(
        String name,
        int trials,
        int completed,
        Duration upload,
        Duration taken,
        Duration first,
        Duration last,
        Map<String, Duration> cpu,
        Map<String, Long> memory,
        Map<String, Long> peak,
        Duration serverLatency,
        List<Duration> latencies,
        List<Instant> ends,
        List<Duration> bare) {
    /** Left out at either end, where calls have not all begun yet or end one by one. */
    private static final double EDGE = 0.1;

    public ApiOutcome {
        latencies = List.copyOf(latencies);
        ends = List.copyOf(ends);
        bare = List.copyOf(bare);
    }

    public double perSecond() {
        return trials / (taken.toNanos() / 1e9);
    }

    /** Calls a second while the endpoints are called steadily: of the middle eight tenths. */
    public double callsPerSecond() {
        int first = (int) (EDGE * ends.size());
        int last = ends.size() - 1 - first;
        return last <= first
                ? 0
                : (last - first)
                        / (Duration.between(ends.get(first), ends.get(last)).toNanos() / 1e9);
    }

    /** What calls took beyond the time that the server was told to wait; zero where there were none. */
    public Duration beyond(double share) {
        return latencies.isEmpty()
                ? Duration.ZERO
                : nearestRank(latencies, share).minus(serverLatency);
    }

    /** What a bare client's calls took beyond that time; empty where there was none. */
    public Optional<Duration> bareBeyond(double share) {
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of(nearestRank(bare, share).minus(serverLatency));
    }

    public Duration allCpu() {
        return cpu.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration nearestRank(List<Duration> ordered, double share) {
        return ordered.get((int) Math.max(0, Math.ceil(share * ordered.size()) - 1));
    }
}
