package dev.aloi.contracts.runner;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trial without a completion: missing, not wrong.
 *
 * @param reason in words for the user, without any prompt or completion in it
 * @param call how it came to nothing, where an API was to be called
 */
public record TrialFailed(
        TenantId tenant,
        EvaluationId evaluation,
        TrialId trial,
        FailureCategory category,
        String reason,
        Instant failedAt,
        @Nullable ApiCall call)
        implements TrialEvent {
    /** One for which no API was to be called. */
    public TrialFailed(
            TenantId tenant,
            EvaluationId evaluation,
            TrialId trial,
            FailureCategory category,
            String reason,
            Instant failedAt) {
        this(tenant, evaluation, trial, category, reason, failedAt, null);
    }
}
