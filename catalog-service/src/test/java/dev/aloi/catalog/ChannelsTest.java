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
                .isEqualTo(Map.of(
                        "models-out", prefix + Topics.MODELS,
                        "licences-out", prefix + Topics.LICENCES,
                        "suites-out", prefix + Topics.SUITES,
                        "samples-out", prefix + Topics.SAMPLES,
                        "evaluations-out", prefix + Topics.EVALUATIONS,
                        "commands-in", prefix + Topics.COMMANDS,
                        "answers-out", prefix + Topics.ANSWERS,
                        "trials-out", prefix + Topics.TRIALS_X86_64,
                        "rankings-in", prefix + Topics.RANKINGS,
                        "windows-in", prefix + Topics.WINDOWS));
    }
}
