package dev.aloi.runner.node;

import dev.aloi.contracts.runner.Node;
import java.nio.file.Path;
import java.util.Optional;

/** Describes the node from what it says of itself and what the operator says of it. */
public final class NodeDescription {
    private NodeDescription() {}

    /**
     * Asks no metadata service: whoever deploys the runner knows where it stands.
     *
     * @param cpuinfo usually /proc/cpuinfo
     * @param logicalCpus those that the container may use
     */
    public static Node of(
            Path cpuinfo,
            String architecture,
            int logicalCpus,
            Optional<String> instanceType,
            Optional<String> region) {
        return new Node(
                architecture,
                CpuModel.in(cpuinfo).orElse(null),
                logicalCpus,
                instanceType.orElse(null),
                region.orElse(null));
    }
}
