package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.ScenarioRequest;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.kit.problem.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills what a request leaves open of a scenario. */
final class ScenarioRules {
    private final Scenario fallback;
    private final List<Fault> faults;

    /** @param fallback whatever a request does not tell */
    ScenarioRules(Scenario fallback, List<Fault> faults) {
        this.fallback = fallback;
        this.faults = faults;
    }

    Scenario apply(String field, @Nullable ScenarioRequest request) {
        if (request == null) {
            return fallback;
        }
        double utilisation = Optional.ofNullable(request.utilisation()).orElse(fallback.utilisation());
        if (!(utilisation > 0 && utilisation <= 1)) {
            faults.add(Fault.ofField(field + ".utilisation", "must be over 0 and at most 1"));
            return fallback;
        }
        String instanceType = Optional.ofNullable(request.instanceType()).orElse(fallback.instanceType());
        String region = Optional.ofNullable(request.region()).orElse(fallback.region());
        EvaluationRules.checkName(field + ".instanceType", instanceType, faults);
        EvaluationRules.checkName(field + ".region", region, faults);
        return new Scenario(instanceType, region, utilisation);
    }
}
