package dev.aloi.bench.pipeline;

import java.time.Duration;

/**
 * How far a service was at a moment, and what it held.
 *
 * @param since the first trial took effect
 * @param heapMegabytes the most that collections have left since the sample before
 */
public record Sample(Duration since, int trials, long heapMegabytes, long residentMegabytes) {
    public double seconds() {
        return since.toNanos() / 1e9;
    }

    public double perSecond(Sample before) {
        return (trials - before.trials) / (seconds() - before.seconds());
    }
}
