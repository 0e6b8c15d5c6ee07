package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.local.gateway.GatewayClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pipeline does that knows nothing of Aloi but its topics. */
class KafkaCommandsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    @Test
    void aPlainKafkaClientHasItsEvaluationRanked() throws Exception {
        var product = Product.running();
        var samples = Product.root().resolve("deploy/sample-data");
        var few = Files.write(
                directory.resolve("few.jsonl"),
                Files.readAllLines(samples.resolve("visits.jsonl")).subList(0, 6));
        var suite = product.client()
                .upload("/api/suites", few, Map.of("name", "few"))
                .path("suite")
                .asText();
        var command = """
                {"type":"RequestEvaluation","tenant":"local","command":"pipeline-7","evaluation":
                 {"suite":"%s","metrics":["rougeL"],"candidates":[
                  {"name":"small","onnx":{"model":"%s"}}]}}
                """.formatted(suite, samples.resolve("models/visit-notes-small"));

        send(command);
        send(command);

        var answer =
                await(Topics.ANSWERS, event -> event.path("command").asText().equals("pipeline-7"));
        assertThat(answer.path("type").asText()).isEqualTo("CommandAccepted");
        var evaluation = answer.path("evaluation").asText();
        var ranking = await(
                Topics.RANKINGS,
                event -> event.path("evaluation").asText().equals(evaluation)
                        && event.path("state").asText().equals(EvaluationState.COMPLETED.name()));
        assertThat(ranking.path("trials").path("completed").asInt()).isEqualTo(6);
        assertThat(ranking.at("/rows/0/candidate").asText()).isEqualTo("small");
        assertThat(ranking.at("/rows/0/rank/position").asInt()).isEqualTo(1);
        assertThat(product.client().get("/api/evaluations").path("items"))
                .filteredOn(item -> item.path("suite").asText().equals(suite))
                .hasSize(1);
    }

    private static void send(String command) throws Exception {
        var settings = settings();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.COMMANDS, "local/pipeline-7", command))
                    .get();
        }
    }

    private static JsonNode await(String topic, Predicate<JsonNode> wanted) throws Exception {
        var settings = settings();
        settings.put("group.id", "pipeline-" + topic);
        settings.put("auto.offset.reset", "earliest");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (System.nanoTime() < deadline) {
                for (var received : consumer.poll(Duration.ofMillis(200))) {
                    var event = GatewayClient.JSON.readTree(received.value());
                    if (wanted.test(event)) {
                        return event;
                    }
                }
            }
        }
        throw new AssertionError("what was waited for did not come on " + topic);
    }

    /** Where the broker is, everybody may read who may start the stack. */
    private static Properties settings() throws Exception {
        var state = GatewayClient.JSON.readTree(
                Files.readString(Product.running().paths().data().resolve("stack.json"), StandardCharsets.UTF_8));
        var settings = new Properties();
        settings.put("bootstrap.servers", state.path("kafka").asText());
        return settings;
    }
}
