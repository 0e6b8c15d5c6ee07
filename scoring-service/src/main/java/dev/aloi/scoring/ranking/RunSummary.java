package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.RunScored;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a run's trials for the ranking, so that only as many runs' trials are in memory at a time as there are cores.
 *
 * @param latency absent where nothing was timed
 * @param times trial by trial
 * @param failure of a run without any completion: why
 * @param deciding by the deciding metric; absent where there is nothing to rank by
 * @param others the same on samples that are no attacks, where the evaluation has guardrails
 * @param guard what guardrails did, where the evaluation has any
 */
record RunSummary(
        RunScored scored,
        @Nullable Latency latency,
        Latencies.Times times,
        @Nullable String failure,
        MetricTable.@Nullable Row deciding,
        MetricTable.@Nullable Row others,
        @Nullable GuardSummary guard) {
    /** @param shown the run without what is held out, to be drawn together with its scores */
    static RunSummary of(EndedRun run, EndedRun shown, RunScored scored, MetricTable.@Nullable Row deciding) {
        return new RunSummary(
                scored, Latencies.of(run), Latencies.Times.of(shown), run.failure(), deciding, null, null);
    }

    RunSummary with(GuardSummary guarded, MetricTable.@Nullable Row row) {
        return new RunSummary(scored, latency, times, failure, deciding, row, guarded);
    }

    RunId run() {
        return scored.run();
    }

    /** Without its trials. */
    RunSummary slim() {
        return new RunSummary(scored, latency, Latencies.Times.NONE, failure, null, null, null);
    }
}
