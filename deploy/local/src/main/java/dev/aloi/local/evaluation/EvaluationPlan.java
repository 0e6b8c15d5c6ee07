package dev.aloi.local.evaluation;

import dev.aloi.catalog.suite.read.SuiteForm;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.unit.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation file in which nothing was found to be wrong.
 *
 * @param reuse whether earlier trials of the same content may stand for its own; absent: as the service does
 */
public record EvaluationPlan(
        Suite suite,
        List<String> metrics,
        int repetitions,
        @Nullable Long seed,
        @Nullable Scenario scenario,
        @Nullable Money budget,
        @Nullable Deferral deferral,
        Wishes wishes,
        @Nullable Boolean reuse,
        List<CandidatePlan> candidates) {
    public EvaluationPlan {
        metrics = List.copyOf(metrics);
        candidates = List.copyOf(candidates);
    }

    /**
     * @param selfHostedOnly true where the samples may not be sent to an API
     * @param samples that are kept
     */
    record Suite(SuiteName name, Path file, SuiteForm form, boolean selfHostedOnly, int samples) {}

    /** How long it may wait for greener electricity; what is absent is the catalogue's to say. */
    record Deferral(
            Instant deadline,
            @Nullable Duration length,
            @Nullable List<String> regions) {}

    /**
     * Margins, constraints and weights as they were written, and found to be right.
     *
     * @param method how weights make one score; absent: as the service does
     */
    record Wishes(
            Map<String, String> margins,
            Map<String, String> constraints,
            Map<String, String> weights,
            @Nullable String method) {
        Wishes {
            margins = new TreeMap<>(margins);
            constraints = new TreeMap<>(constraints);
            weights = new TreeMap<>(weights);
        }
    }

    /** The same with every trial run. */
    public EvaluationPlan fresh() {
        return new EvaluationPlan(
                suite, metrics, repetitions, seed, scenario, budget, deferral, wishes, false, candidates);
    }

    /** Prompts by their versions, with the candidates that ask by them. */
    public List<String> prompts() {
        return candidates.stream()
                .filter(candidate -> candidate.prompt() != null)
                .map(candidate -> candidate.name() + " asks by "
                        + Objects.requireNonNull(candidate.prompt()).version())
                .toList();
    }

    public int samples() {
        return suite.samples();
    }

    public int trials() {
        return suite.samples() * repetitions * candidates.size();
    }

    public int candidateCount() {
        return candidates.size();
    }
}
