package dev.aloi.contracts.carbon;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;

/** The footprint of a run of which every trial has ended. */
public record RunFootprintEstimated(TenantId tenant, EvaluationId evaluation, RunId run, Footprint footprint)
        implements FootprintEvent {
    @Override
    public String key() {
        return run.value();
    }

    @Override
    public String subject() {
        return run.value();
    }
}
