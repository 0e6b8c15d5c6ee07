package dev.aloi.runner;

import dev.aloi.contracts.catalog.Pool;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * ONNX Runtime 1.29 and the tokenizer library send reports to their makers unless the environment says otherwise before they are
 * loaded; no setting from within comes in time. So the runner does not start in an environment that lets them.
 */
@Singleton
class StartConditions {
    private static final Map<String, String> REQUIRED =
            Map.of("ORT_DISABLE_TELEMETRY", "1", "OPT_OUT_TRACKING", "true", "DJL_OFFLINE", "true");

    private final RunnerConfig config;

    StartConditions(RunnerConfig config) {
        this.config = config;
    }

    void onStart(@Observes @Priority(1) StartupEvent event) {
        require(System.getenv());
        require(config.pool());
    }

    /** APIs are called by every runner that is not told otherwise, beside what it computes. */
    static void require(Pool pool) {
        if (pool == Pool.API) {
            throw new IllegalStateException(
                    "The runner does not start: aloi.runner.pool is the pool that it computes for."
                            + " One that only calls APIs has aloi.runner.computes=false.");
        }
    }

    static void require(Map<String, String> environment) {
        List<String> missing = new TreeMap<>(REQUIRED)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(environment.get(entry.getKey())))
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The runner does not start: the environment must have "
                    + String.join(", ", missing)
                    + ", or libraries would send reports about this node and its models to their makers.");
        }
    }
}
