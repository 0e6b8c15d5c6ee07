package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.time.Instant;

/** No trial of this evaluation shall be started any more. */
public record EvaluationCancelled(TenantId tenant, EvaluationId evaluation, Instant cancelledAt)
        implements EvaluationEvent {
    @Override
    public String key() {
        return evaluation.value();
    }

    @Override
    public String subject() {
        return evaluation + "/cancelled";
    }
}
