package dev.aloi.contracts.runner;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import java.time.Instant;

/**
 * A trial that was not run, since one of the same content was before: its completion is that one's. Nothing was spent on it, and no time
 * was taken.
 *
 * @param earlier the trial that was run; its own outcome is {@link TrialCompleted}
 * @param earlierEvaluation that it was run in, of the same tenant
 */
public record TrialReused(
        TenantId tenant,
        EvaluationId evaluation,
        TrialId trial,
        TrialId earlier,
        EvaluationId earlierEvaluation,
        Instant reusedAt)
        implements TrialEvent {
    /** Of a trial of the batch. */
    public static TrialReused of(TrialsRequested batch, TrialInput trial, EarlierTrial earlier, Instant now) {
        return new TrialReused(
                batch.tenant(),
                batch.evaluation(),
                new TrialId(batch.run(), trial.sample(), trial.repetition()),
                earlier.trial(),
                earlier.evaluation(),
                now);
    }
}
