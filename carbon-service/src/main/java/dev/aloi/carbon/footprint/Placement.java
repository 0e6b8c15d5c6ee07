package dev.aloi.carbon.footprint;

import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.runner.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which instance type and in which region a node is taken to stand: where it does not know itself, as the scenario says. */
record Placement(String instanceType, String region, List<String> assumptions) {
    static Placement of(@Nullable Node node, Scenario scenario) {
        @Nullable String type = node == null ? null : node.instanceType();
        @Nullable String region = node == null ? null : node.region();
        List<String> assumptions = new ArrayList<>();
        if (type == null) {
            assumptions.add("instance type " + scenario.instanceType() + ": by the evaluation's scenario");
        }
        if (region == null) {
            assumptions.add("region " + scenario.region() + ": by the evaluation's scenario");
        }
        return new Placement(
                type == null ? scenario.instanceType() : type,
                region == null ? scenario.region() : region,
                assumptions);
    }
}
