package dev.aloi.contracts.runner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Times by the monotonic clock; absent where they were not measured.
 *
 * @param timeToFirstToken from the start of the trial's batch to its first token
 * @param total from the start of the trial's batch to its last token
 * @param cpuTime CPU time of the process that falls to this trial, over all cores
 * @param nodeTime wall time of the node that falls to this trial: a batch's wall time shared among its trials
 */
public record Timings(
        @Nullable Duration timeToFirstToken,
        @Nullable Duration total,
        @Nullable Duration cpuTime,
        @Nullable Duration nodeTime) {}
