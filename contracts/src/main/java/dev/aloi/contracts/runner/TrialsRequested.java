package dev.aloi.contracts.runner;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small batch of inputs for one run. References are never among them.
 *
 * @param selfHostedOnly true where the inputs may not leave for an API
 * @param spending what the evaluation may spend, where there is a limit
 * @param prompt that each trial's input is put into; absent: inputs are put to the model as they are
 * @param guardrails around the model; absent: none
 */
public record TrialsRequested(
        TenantId tenant,
        EvaluationId evaluation,
        RunId run,
        BatchId batch,
        Engine engine,
        List<TrialInput> trials,
        @Nullable Boolean selfHostedOnly,
        @Nullable SpendingLimit spending,
        @Nullable PromptTemplate prompt,
        @Nullable Guardrails guardrails)
        implements TrialRequestEvent {
    /** One whose calls have no limits. */
    public TrialsRequested(
            TenantId tenant,
            EvaluationId evaluation,
            RunId run,
            BatchId batch,
            Engine engine,
            List<TrialInput> trials) {
        this(tenant, evaluation, run, batch, engine, trials, null, null, null, null);
    }

    /** One whose model is asked as samples are, without guardrails. */
    public TrialsRequested(
            TenantId tenant,
            EvaluationId evaluation,
            RunId run,
            BatchId batch,
            Engine engine,
            List<TrialInput> trials,
            @Nullable Boolean selfHostedOnly,
            @Nullable SpendingLimit spending) {
        this(tenant, evaluation, run, batch, engine, trials, selfHostedOnly, spending, null, null);
    }

    /** With a spending limit, that of all batches of the evaluation: they go to one partition, and so to one runner. */
    @Override
    public String key() {
        return spending == null ? batch.value() : evaluation.value();
    }

    @Override
    public String subject() {
        return batch.value();
    }
}
