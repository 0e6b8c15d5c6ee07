package dev.aloi.carbon.run;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.SuiteVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation says about how a run is to be weighed.
 *
 * @param candidate and {@code suite}, {@code seed}: absent in plans of before they were kept
 * @param today whether the prices are those of today, for every call whenever it was made
 */
public record RunPlan(
        Scenario scenario,
        @Nullable TokenPrices prices,
        @Nullable Candidate candidate,
        @Nullable SuiteVersion suite,
        @Nullable Long seed,
        boolean today) {
    public RunPlan(Scenario scenario, @Nullable TokenPrices prices) {
        this(scenario, prices, null, null, null, false);
    }

    public static RunPlan of(Candidate candidate, EvaluationRequested evaluation) {
        Scenario scenario = Optional.ofNullable(candidate.scenario()).orElse(evaluation.scenario());
        return new RunPlan(scenario, candidate.prices(), candidate, evaluation.suite(), evaluation.seed(), false);
    }

    /** By today's prices instead of those of the request. */
    public RunPlan with(TokenPrices others) {
        return new RunPlan(scenario, others, candidate, suite, seed, true);
    }

    /** Whether the candidate itself says where it is meant to run. */
    public boolean isPlaced() {
        return candidate != null && candidate.scenario() != null;
    }

    /** Whether its answers come from an API: the node is then the caller's, not the model's. */
    public boolean isCalled() {
        return candidate != null && candidate.pool() == Pool.API;
    }
}
