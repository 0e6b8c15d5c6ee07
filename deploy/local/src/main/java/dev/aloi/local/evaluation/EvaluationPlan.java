package dev.aloi.local.evaluation;

import dev.aloi.catalog.suite.read.SuiteForm;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.contracts.catalog.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An evaluation file in which nothing was found to be wrong. */
public record EvaluationPlan(
        Suite suite,
        List<String> metrics,
        int repetitions,
        @Nullable Long seed,
        @Nullable Scenario scenario,
        List<CandidatePlan> candidates) {
    public EvaluationPlan {
        metrics = List.copyOf(metrics);
        candidates = List.copyOf(candidates);
    }

    /** @param samples that are kept */
    record Suite(SuiteName name, Path file, SuiteForm form, int samples) {}

    public int trials() {
        return suite.samples() * repetitions * candidates.size();
    }

    public int candidateCount() {
        return candidates.size();
    }
}
