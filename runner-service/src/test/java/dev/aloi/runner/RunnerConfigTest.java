package dev.aloi.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.Pool;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RunnerConfigTest {
    @Test
    void hasDefaults() {
        RunnerConfig config = config(Map.of());

        assertThat(config.pool()).isEqualTo(Pool.ofArchitecture(System.getProperty("os.arch")));
        assertThat(config.modelRoots()).isEmpty();
        assertThat(config.sources().cache()).isEmpty();
        assertThat(config.sources().offline()).isFalse();
        assertThat(config.sources().hub()).isEqualTo("https://huggingface.co");
        assertThat(config.sources().hubToken()).isEmpty();
        assertThat(config.batchSize()).isEqualTo(32);
        assertThat(config.memory()).isEmpty();
        assertThat(config.forceHalf()).isFalse();
        assertThat(config.hangPatience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.concurrency()).isEqualTo(1);
        assertThat(config.completionDeadline()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.loadedModels()).isEqualTo(4);
        assertThat(config.calls().startConcurrency()).isEqualTo(20);
        assertThat(config.calls().maxConcurrency()).isEqualTo(256);
        assertThat(config.calls().keysGoAnywhere()).isFalse();
    }

    @Test
    void takesWhatTheOperatorSets() {
        RunnerConfig config = config(Map.of(
                "aloi.runner.pool", "arm64", "aloi.runner.model-roots", "/models,/more", "aloi.runner.memory", "4G"));

        assertThat(config.pool()).isEqualTo(Pool.ARM64);
        assertThat(config.memory())
                .hasValueSatisfying(memory -> assertThat(memory.asLongValue()).isEqualTo(4L << 30));
        assertThat(config.modelRoots()).contains(List.of(Path.of("/models"), Path.of("/more")));
    }

    @Test
    void refusesAnUnknownPool() {
        assertThatThrownBy(() -> config(Map.of("aloi.runner.pool", "riscv64")))
                .hasMessageContaining("aloi.runner.pool")
                .hasMessageContaining("riscv64");
    }

    @Test
    void namesTheTopicsOfTheContracts() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = RunnerConfig.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }

        String trialsIn = properties.getProperty("mp.messaging.incoming.trials-in.topic");
        for (Pool pool : List.of(Pool.X86_64, Pool.ARM64)) {
            assertThat(trialsIn.replace("${aloi.runner.pool}", pool.label()))
                    .isEqualTo("${aloi.topics.prefix:}" + pool.topic());
        }
        assertThat(properties.getProperty("mp.messaging.incoming.calls-in.topic"))
                .isEqualTo("${aloi.topics.prefix:}" + Topics.TRIALS_API);
        assertThat(properties.getProperty("mp.messaging.outgoing.batches-out.topic"))
                .isEqualTo("${aloi.topics.prefix:}" + Topics.BATCHES);
        assertThat(properties.getProperty("mp.messaging.incoming.evaluations-in.topic"))
                .isEqualTo("${aloi.topics.prefix:}" + Topics.EVALUATIONS);
        assertThat(properties.getProperty("mp.messaging.outgoing.trials-out.topic"))
                .isEqualTo("${aloi.topics.prefix:}" + Topics.TRIALS);
    }

    private static RunnerConfig config(Map<String, String> properties) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RunnerConfig.class)
                .withSources(new NodePoolConfigSource(), new PropertiesConfigSource(properties, "test", 100))
                .build();
        return config.getConfigMapping(RunnerConfig.class);
    }
}
