package dev.aloi.contracts.runner;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial with its completion.
 *
 * @param likelihoods of the choices in their order, where the trial was to choose; the completion is the likeliest choice
 * @param call how it came about, where an API was called
 * @param guarding what guardrails did, where there are some; where they refused, the completion is their refusal
 */
public record TrialCompleted(
        TenantId tenant,
        EvaluationId evaluation,
        TrialId trial,
        String completion,
        @Nullable Usage usage,
        Timings timings,
        Execution execution,
        @Nullable EnergyReading energy,
        @Nullable List<Likelihood> likelihoods,
        Instant completedAt,
        @Nullable ApiCall call,
        @Nullable Guarding guarding)
        implements TrialEvent {
    /** One for which no API was called. */
    public TrialCompleted(
            TenantId tenant,
            EvaluationId evaluation,
            TrialId trial,
            String completion,
            @Nullable Usage usage,
            Timings timings,
            Execution execution,
            @Nullable EnergyReading energy,
            @Nullable List<Likelihood> likelihoods,
            Instant completedAt) {
        this(tenant, evaluation, trial, completion, usage, timings, execution, energy, likelihoods, completedAt, null);
    }

    /** One without guardrails. */
    public TrialCompleted(
            TenantId tenant,
            EvaluationId evaluation,
            TrialId trial,
            String completion,
            @Nullable Usage usage,
            Timings timings,
            Execution execution,
            @Nullable EnergyReading energy,
            @Nullable List<Likelihood> likelihoods,
            Instant completedAt,
            @Nullable ApiCall call) {
        this(
                tenant,
                evaluation,
                trial,
                completion,
                usage,
                timings,
                execution,
                energy,
                likelihoods,
                completedAt,
                call,
                null);
    }

    @Override
    public String toString() {
        return "TrialCompleted " + trial;
    }
}
