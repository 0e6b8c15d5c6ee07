package dev.aloi.carbon.footprint;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import org.jspecify.annotations.Nullable;

/** What an evaluation says about how a run is to be weighed. */
record RunPlan(Scenario scenario, @Nullable TokenPrices prices) {
    static RunPlan of(Candidate candidate, Scenario scenario) {
        return new RunPlan(scenario, candidate.prices());
    }
}
