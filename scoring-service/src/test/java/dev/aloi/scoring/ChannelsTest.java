package dev.aloi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private static final String PREFIX = "${aloi.topics.prefix:}";

    @Test
    void channelsLeadToTheTopicsOfTheContracts() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            properties.load(file);
        }

        Map<String, String> topics = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".topic"))
                .forEach(name -> topics.put(name.split("\\.")[3], properties.getProperty(name)));
        assertThat(topics)
                .isEqualTo(Map.of(
                        "evaluations-in", PREFIX + Topics.EVALUATIONS,
                        "suites-in", PREFIX + Topics.SUITES,
                        "samples-in", PREFIX + Topics.SAMPLES,
                        "trials-in", PREFIX + Topics.TRIALS,
                        "footprints-in", PREFIX + Topics.FOOTPRINTS,
                        "reviews-out", PREFIX + Topics.REVIEWS,
                        "rankings-out", PREFIX + Topics.RANKINGS,
                        "runs-out", PREFIX + Topics.RUNS));
    }
}
