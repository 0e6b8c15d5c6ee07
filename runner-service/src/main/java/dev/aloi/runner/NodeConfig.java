package dev.aloi.runner;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What only whoever deploys a runner knows of the node. */
@ConfigMapping(prefix = "aloi.node")
public interface NodeConfig {
    /** Cloud instance type, for instance c7g.2xlarge. */
    Optional<String> instanceType();

    /** Cloud region, for instance eu-west-3. */
    Optional<String> region();
}
