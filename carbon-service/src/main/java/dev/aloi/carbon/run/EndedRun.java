package dev.aloi.carbon.run;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;

/** A run of which every expected trial has ended. */
public record EndedRun(TenantId tenant, EvaluationId evaluation, RunId run, RunPlan plan) {
    public EndedRun with(RunPlan other) {
        return new EndedRun(tenant, evaluation, run, other);
    }
}
