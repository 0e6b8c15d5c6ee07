package dev.aloi.bench.pipeline;

import dev.aloi.local.stack.StackPaths;
import java.util.Map;

/**
 * How the service is started.
 *
 * @param environment besides what the product sets
 */
public record ServiceSettings(int heapMegabytes, Map<String, String> environment, StackPaths paths) {
    public ServiceSettings {
        environment = Map.copyOf(environment);
    }
}
