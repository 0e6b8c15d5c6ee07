package dev.aloi.runner.model;

import dev.aloi.contracts.runner.EarlierTrial;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking a model once. */
public sealed interface Attempt permits Attempt.Completion, Attempt.Failure, Attempt.Reused {
    /**
     * What came of it.
     *
     * @param likelihoods of the choices in their order, where the trial was to choose
     * @param guarding what guardrails did, where there are some
     */
    record Completion(
            String text,
            @Nullable Usage usage,
            Timings timings,
            Execution execution,
            @Nullable EnergyReading energy,
            @Nullable List<Likelihood> likelihoods,
            @Nullable Guarding guarding)
            implements Attempt {
        /** As the model gave it. */
        public Completion(
                String text,
                @Nullable Usage usage,
                Timings timings,
                Execution execution,
                @Nullable EnergyReading energy,
                @Nullable List<Likelihood> likelihoods) {
            this(text, usage, timings, execution, energy, likelihoods, null);
        }

        /** As the guardrails left it. */
        public Completion guarded(String left, Timings times, @Nullable Guarding guardrails) {
            return new Completion(left, usage, times, execution, energy, likelihoods, guardrails);
        }

        @Override
        public String toString() {
            return "Completion of " + text.length() + " characters";
        }
    }

    /** No completion. The reason is for the user and holds nothing of the prompt. */
    record Failure(FailureCategory category, String reason) implements Attempt {}

    /** The model was not asked: an earlier trial stands for this one. */
    record Reused(EarlierTrial earlier) implements Attempt {}
}
