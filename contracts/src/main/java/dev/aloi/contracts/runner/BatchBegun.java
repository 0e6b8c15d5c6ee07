package dev.aloi.contracts.runner;

import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import java.time.Instant;

/** From now on calls are made for the trials of a batch: told before the first one is made. */
public record BatchBegun(TenantId tenant, EvaluationId evaluation, RunId run, BatchId batch, Instant begunAt)
        implements BatchEvent {
    @Override
    public String key() {
        return batch.value();
    }

    @Override
    public String subject() {
        return batch.value();
    }
}
