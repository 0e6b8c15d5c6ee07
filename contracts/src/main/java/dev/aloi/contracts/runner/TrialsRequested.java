package dev.aloi.contracts.runner;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import java.util.List;

/** A small batch of inputs for one run. References are never among them. */
public record TrialsRequested(
        TenantId tenant, EvaluationId evaluation, RunId run, BatchId batch, Engine engine, List<TrialInput> trials)
        implements TrialRequestEvent {
    @Override
    public String key() {
        return batch.value();
    }

    @Override
    public String subject() {
        return batch.value();
    }
}
