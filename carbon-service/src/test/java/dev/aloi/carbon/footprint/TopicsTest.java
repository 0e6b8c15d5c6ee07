package dev.aloi.carbon.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    @ParameterizedTest
    @CsvSource({
        "mp.messaging.incoming.evaluations-in.topic, " + Topics.EVALUATIONS,
        "mp.messaging.incoming.trials-in.topic, " + Topics.TRIALS,
        "mp.messaging.incoming.models-in.topic, " + Topics.MODELS,
        "mp.messaging.outgoing.footprints-out.topic, " + Topics.FOOTPRINTS,
        "mp.messaging.outgoing.windows-out.topic, " + Topics.WINDOWS,
    })
    void areThoseOfTheContracts(String key, String topic) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = TopicsTest.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }

        assertThat(properties.getProperty(key)).isEqualTo("${aloi.topics.prefix:}" + topic);
    }
}
