package dev.aloi.contracts.carbon;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;

/** The footprint of a run of which every trial has ended; told again, with a higher revision, when a price or another fact changes. */
public record RunFootprintEstimated(TenantId tenant, EvaluationId evaluation, RunId run, Footprint footprint)
        implements FootprintEvent {
    @Override
    public String key() {
        return run.value();
    }

    @Override
    public String subject() {
        return footprint.number() == 1 ? run.value() : run + "/" + footprint.number();
    }
}
