package dev.aloi.bench.pipeline;

import java.time.Duration;
import java.util.List;

/**
 * What a run of a pipeline showed.
 *
 * @param taken from the first trial's effect to that of the last but one, which came before the last one was told
 * @param stored trials with an effect in the end; as many as there are, though some were told twice
 * @param told after the last trial was sent, until what it brings about was read from the broker
 * @param cpuTime of the service meanwhile
 * @param aliveMegabytes in the heap in the end, everything else being collected
 */
public record Outcome(
        Load load,
        Duration taken,
        int stored,
        int toldTwice,
        Duration told,
        Duration cpuTime,
        int heapLimitMegabytes,
        long aliveMegabytes,
        List<Sample> samples) {
    public double perSecond() {
        return (load.trials() - 1) * 1e9 / taken.toNanos();
    }

    public boolean isExactlyOnce() {
        return stored == load.trials();
    }
}
