package dev.aloi.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.aloi.contracts.Topic;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private final JsonNode document = read();

    @Test
    void namesEveryTopicWithItsEvents() {
        Map<String, List<String>> expected = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            expected.put(
                    topic.topicName(),
                    ContractFiles.eventsOf(topic.events()).stream()
                            .map(Class::getSimpleName)
                            .toList());
        }

        assertThat(channels()).isEqualTo(expected);
    }

    @Test
    void tellsHowLongEachTopicKeepsItsEvents() {
        for (Topic topic : Topic.values()) {
            JsonNode kafka = channel(topic).path("bindings").path("kafka");

            assertThat(kafka.path("partitions").asInt()).as(topic.topicName()).isEqualTo(topic.partitions());
            assertThat(kafka.path("topicConfiguration")
                            .path("cleanup.policy")
                            .path(0)
                            .asText())
                    .as(topic.topicName())
                    .isEqualTo(topic.cleanup().policy());
        }
    }

    @Test
    void pointsToFilesThatAreThere() {
        List<String> references = new ArrayList<>();
        document.findValuesAsText("$ref").stream()
                .filter(ref -> ref.startsWith("./"))
                .forEach(references::add);

        assertThat(references).hasSize(2 * (int) ContractFiles.events().count());
        assertThat(references)
                .allMatch(ref -> Files.exists(ContractFiles.asyncApi().resolveSibling(ref)));
    }

    @Test
    void isVersionThreeOfAsyncApi() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.path("operations").size())
                .as("each channel is sent to by one service")
                .isEqualTo(Arrays.stream(Topic.values()).toList().size());
    }

    private Map<String, List<String>> channels() {
        Map<String, List<String>> channels = new TreeMap<>();
        document.path("channels").forEach(channel -> {
            List<String> messages = new ArrayList<>();
            channel.path("messages").fieldNames().forEachRemaining(messages::add);
            channels.put(channel.path("address").asText(), messages);
        });
        return channels;
    }

    private JsonNode channel(Topic topic) {
        for (JsonNode channel : document.path("channels")) {
            if (channel.path("address").asText().equals(topic.topicName())) {
                return channel;
            }
        }
        throw new AssertionError("no channel " + topic.topicName());
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(ContractFiles.read(ContractFiles.asyncApi()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("asyncapi.yaml is not YAML", e);
        }
    }
}
