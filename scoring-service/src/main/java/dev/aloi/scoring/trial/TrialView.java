package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, answered and scored in one trial. Confidential.
 *
 * @param input absent until the sample has come
 * @param completion absent where the trial failed
 * @param scores by metric as it was asked for; a metric that could not score it is not among them
 * @param unscored why, by the metrics that could not score it
 * @param latency of the whole completion
 * @param guarding what guardrails did; absent where the candidate has none
 * @param reused where it was taken over from: latency and usage are of then; absent where it was run
 */
public record TrialView(
        String sample,
        int repetition,
        @Nullable Prompt input,
        List<String> references,
        @Nullable String completion,
        @Nullable Failure failure,
        Map<String, Double> scores,
        Map<String, String> unscored,
        @Nullable Duration latency,
        @Nullable Duration firstToken,
        @Nullable Usage usage,
        @Nullable Ruling guarding,
        @Nullable ReusedFrom reused) {
    /**
     * The trial that was run.
     *
     * @param requestedAt when its evaluation was asked for
     */
    public record ReusedFrom(EvaluationId evaluation, RunId run, Instant requestedAt) {}

    /** Why there is no completion. */
    public record Failure(FailureCategory category, String reason) {}

    @Override
    public String toString() {
        return "TrialView " + sample + "/" + repetition;
    }
}
