package dev.aloi.contracts.runner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Times by the monotonic clock; absent where they were not measured.
 *
 * @param timeToFirstToken from the start of the trial's batch, or of the call that was answered, to its first token
 * @param total from the same start to the trial's last token
 * @param cpuTime CPU time of the process that falls to this trial, over all cores
 * @param nodeTime wall time of the node that falls to this trial: a batch's wall time shared among its trials
 * @param waited before that start: for the endpoint's turn, and for calls that it refused; no latency of the model
 */
public record Timings(
        @Nullable Duration timeToFirstToken,
        @Nullable Duration total,
        @Nullable Duration cpuTime,
        @Nullable Duration nodeTime,
        @Nullable Duration waited) {
    /** Times of what did not wait. */
    public Timings(
            @Nullable Duration timeToFirstToken,
            @Nullable Duration total,
            @Nullable Duration cpuTime,
            @Nullable Duration nodeTime) {
        this(timeToFirstToken, total, cpuTime, nodeTime, null);
    }
}
