package dev.aloi.carbon.footprint;

import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.runner.Node;
import java.util.Optional;

/**
 * On which instance type and in which region a node is taken to stand: where it does not know itself, as the scenario says.
 *
 * @param assumedType in words, where the type is the scenario's
 * @param assumedRegion in words, where the region is the scenario's
 */
public record Placement(
        String instanceType, String region, Optional<String> assumedType, Optional<String> assumedRegion) {
    private static final String BY_SCENARIO = ": by the evaluation's scenario";

    public static Placement of(Optional<Node> node, Scenario scenario) {
        Optional<String> type = node.map(Node::instanceType);
        Optional<String> region = node.map(Node::region);
        return new Placement(
                type.orElse(scenario.instanceType()),
                region.orElse(scenario.region()),
                type.isPresent()
                        ? Optional.empty()
                        : Optional.of("instance type " + scenario.instanceType() + BY_SCENARIO),
                region.isPresent() ? Optional.empty() : Optional.of("region " + scenario.region() + BY_SCENARIO));
    }
}
