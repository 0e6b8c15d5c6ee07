package dev.aloi.runner;

import dev.aloi.contracts.catalog.Pool;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator can set of a runner. */
@ConfigMapping(prefix = "aloi.runner")
public interface RunnerConfig {
    /** Whose trials it takes; found from the node's architecture where nobody says. */
    Pool pool();

    /** Absolute directories that models must lie in; without any, no model is read. */
    Optional<List<Path>> modelRoots();

    /** Prompts decoded side by side: more give more tokens a second and take more memory. */
    @WithDefault("32")
    @Min(1)
    int batchSize();

    /** Messages worked on at a time. One computes on all cores already. */
    @WithDefault("1")
    @Min(1)
    int concurrency();

    /** For a trial, from when the model begins to read its prompt; waiting for its turn does not count. */
    @WithDefault("PT10M")
    Duration completionDeadline();

    /** For the inference runtime, once it was told to break off; then it is left to itself. */
    @WithDefault("PT30S")
    Duration hangPatience();

    /** For models and what prompts leave in them, outside of the JVM's heap; 60 % of the machine's where nobody says. */
    Optional<MemorySize> memory();

    /** Whether files with weights of 16 bits run where processors compute with them slowly. */
    @WithDefault("false")
    boolean forceHalf();

    /** Models that stay in memory. */
    @WithDefault("4")
    @Min(1)
    int loadedModels();
}
