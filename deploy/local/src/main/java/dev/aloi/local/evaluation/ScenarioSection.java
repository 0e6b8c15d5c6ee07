package dev.aloi.local.evaluation;

import dev.aloi.contracts.catalog.Scenario;
import org.jspecify.annotations.Nullable;

/** {@code scenario:} of an evaluation or of one of its candidates. */
final class ScenarioSection {
    private ScenarioSection() {}

    /** What is absent is taken from {@code otherwise}; null where there is no scenario. */
    static @Nullable Scenario read(YamlObject parent, Scenario otherwise) {
        var scenario = parent.object("scenario");
        if (scenario == null) {
            return null;
        }
        scenario.allowOnly("instanceType", "region", "utilisation");
        var utilisation = scenario.optionalText("utilisation");
        try {
            return new Scenario(
                    SuiteSection.or(scenario.optionalText("instanceType"), otherwise.instanceType()),
                    SuiteSection.or(scenario.optionalText("region"), otherwise.region()),
                    utilisation == null ? otherwise.utilisation() : Double.parseDouble(utilisation));
        } catch (IllegalArgumentException e) {
            scenario.fault("utilisation", "must be a number over 0 and at most 1");
            return null;
        }
    }
}
