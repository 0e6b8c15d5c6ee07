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
    /** The pool of nodes like this one, whose trials it computes; found from the node's architecture where nobody says. */
    Pool pool();

    /** Absolute directories that models must lie in; without any, no model is read. */
    Optional<List<Path>> modelRoots();

    /** Where models come from that lie elsewhere. */
    Sources sources();

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

    /** What is set of calls of APIs. */
    Calls calls();

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

    /** Models that lie elsewhere: on the Hugging Face hub, or a web server. */
    interface Sources {
        /** Absolute directory that they are kept in; without it, none is fetched. */
        Optional<Path> cache();

        /** Whether nobody is called, and what is in the cache must do. */
        @WithDefault("false")
        boolean offline();

        /** The hub, or a mirror that speaks its HTTP API. */
        @WithDefault("https://huggingface.co")
        String hub();

        /** For models of the hub that are not public. */
        Optional<String> hubToken();

        /** Buckets of S3, or prefixes within them, that evaluations may have read with this runner's credentials; of AWS' own rules. */
        Optional<List<String>> buckets();
    }

    /** Calls of APIs. */
    interface Calls {
        /** Calls at a time that an endpoint is tried with at first. */
        @WithDefault("20")
        @Min(1)
        int startConcurrency();

        /** Calls at a time that an endpoint gets at most. */
        @WithDefault("256")
        @Min(1)
        int maxConcurrency();

        /**
         * Calls of an endpoint at most, under way or answered, whose outcome the broker does not have: so many are made again after a
         * crash. Where more may be under way at a time, it is as many as these.
         */
        @WithDefault("256")
        @Min(1)
        int maxUntold();

        /** From the start of a call to the first byte of its answer; a model may think before it writes. */
        @WithDefault("PT2M")
        Duration firstByte();

        /** Between two pieces of an answer. */
        @WithDefault("PT1M")
        Duration idle();

        /** From the start of a call to the end of its answer. */
        @WithDefault("PT10M")
        Duration total();

        /** Calls for a trial at most, where the endpoint fails. */
        @WithDefault("5")
        @Min(1)
        int attempts();

        /** How long a trial is tried again whose calls the endpoint refuses, for there being too many. */
        @WithDefault("PT30M")
        Duration rateLimitPatience();

        /** Directory of mounted secrets: a file for each key, of its name. The environment's ALOI_KEY_NAME comes first. */
        Optional<Path> keys();

        /** Whether keys without hosts may be sent to any host: only where whoever names addresses may know the keys. */
        @WithDefault("false")
        boolean keysGoAnywhere();
    }
}
