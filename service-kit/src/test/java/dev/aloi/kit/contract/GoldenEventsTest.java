package dev.aloi.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEventsTest {
    private static final ObjectMapper JSON = EventJson.mapper();

    static Stream<Event> examples() {
        return Examples.all().stream();
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(Examples.all().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(ContractFiles.events().toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isWrittenAsTheGoldenFileSays(Event event) throws JsonProcessingException {
        String written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
        if (ContractFiles.writing()) {
            ContractFiles.write(ContractFiles.example(event.getClass()), written);
        }

        assertThat(ContractFiles.read(ContractFiles.example(event.getClass()))).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadBackFromTheGoldenFile(Event event) {
        byte[] golden =
                ContractFiles.read(ContractFiles.example(event.getClass())).getBytes(StandardCharsets.UTF_8);

        assertThat(new EventCodec().decode(golden, topicOf(event))).isEqualTo(event);
    }

    private static Class<? extends Event> topicOf(Event event) {
        return Arrays.stream(Topic.values())
                .map(Topic::events)
                .filter(topic -> topic.isInstance(event))
                .findFirst()
                .orElseThrow();
    }
}
