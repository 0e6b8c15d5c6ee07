package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    @Test
    void leadToTheTopicsOfTheContracts() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/application.properties"))) {
            properties.load(in);
        }

        Map<String, String> topics = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mp.messaging.") && name.endsWith(".topic"))
                .collect(Collectors.toMap(name -> name.split("\\.")[3], properties::getProperty));

        String prefix = "${aloi.topics.prefix:}";
        assertThat(topics)
                .isEqualTo(Map.ofEntries(
                        Map.entry("models-out", prefix + Topics.MODELS),
                        Map.entry("models-in", prefix + Topics.MODELS),
                        Map.entry("licences-out", prefix + Topics.LICENCES),
                        Map.entry("suites-out", prefix + Topics.SUITES),
                        Map.entry("samples-out", prefix + Topics.SAMPLES),
                        Map.entry("evaluations-out", prefix + Topics.EVALUATIONS),
                        Map.entry("commands-in", prefix + Topics.COMMANDS),
                        Map.entry("answers-out", prefix + Topics.ANSWERS),
                        Map.entry("standings-out", prefix + Topics.STANDINGS),
                        Map.entry("trials-out", prefix + Topics.TRIALS_X86_64),
                        Map.entry("rankings-in", prefix + Topics.RANKINGS),
                        Map.entry("runs-in", prefix + Topics.RUNS),
                        Map.entry("windows-in", prefix + Topics.WINDOWS)));
    }
}
