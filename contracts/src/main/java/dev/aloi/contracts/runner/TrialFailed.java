package dev.aloi.contracts.runner;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import java.time.Instant;

/** A trial without a completion: missing, not wrong.
 *
 * @param reason in words for the user, without any prompt or completion in it */
public record TrialFailed(
        TenantId tenant,
        EvaluationId evaluation,
        TrialId trial,
        FailureCategory category,
        String reason,
        Instant failedAt)
        implements TrialEvent {}
