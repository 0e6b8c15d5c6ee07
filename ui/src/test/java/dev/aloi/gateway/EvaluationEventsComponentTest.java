package dev.aloi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(TestInfrastructure.class)
@QuarkusTestResource(FakeServices.class)
@Timeout(60)
class EvaluationEventsComponentTest {
    private static final int ASSIGNMENT_MILLIS = 300;

    private final int port = config("quarkus.http.test-port", Integer.class);
    private final String prefix = config("aloi.topics.prefix", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", config("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());

    @AfterEach
    void disconnect() {
        producer.close();
    }

    @Test
    void sendsTheRankingAsItStandsThenEachChangeUntilTheEnd() throws IOException {
        try (RawHttp stream = open("ev-1")) {
            assertThat(stream.next("HTTP/1.1")).contains("200");
            assertThat(stream.next("event:")).isEqualTo("event: ranking");
            assertThat(stream.next("data:")).contains("\"revision\":1,\"state\":\"RUNNING\"");

            publish("other", "ev-1", 1_000, EvaluationState.COMPLETED);
            publish("local", "ev-2", 1_000, EvaluationState.COMPLETED);
            String change = firstChange(stream, "ev-1");
            publish("local", "ev-1", 1_001, EvaluationState.COMPLETED);

            assertThat(change).contains("\"tenant\":\"local\",\"evaluation\":\"ev-1\"", "\"state\":\"RUNNING\"");
            assertThat(
                            stream.next(
                                    "data: {\"type\":\"RankingUpdated\",\"tenant\":\"local\",\"evaluation\":\"ev-1\",\"revision\":1001"))
                    .contains("\"state\":\"COMPLETED\"");
            assertThat(stream.ends()).isTrue();
        }
    }

    @Test
    void waitsForTheFirstRankingOfAnEvaluationThatHasJustBeenRequested() throws IOException {
        try (RawHttp stream = open("ev-new")) {
            assertThat(stream.next("HTTP/1.1")).contains("200");
            assertThat(firstChange(stream, "ev-new")).contains("\"evaluation\":\"ev-new\"");
        }
    }

    @Test
    void knowsNoEventsOfAnUnknownEvaluation() throws IOException {
        RawHttp.Answer answer = RawHttp.ask(port, "GET /api/evaluations/ev-none/events", headers(), "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no evaluation ev-none.");
    }

    /** Announces revision after revision until one arrives: the gateway's consumer may not have its partitions yet. */
    private String firstChange(RawHttp stream, String evaluation) throws IOException {
        stream.patience(ASSIGNMENT_MILLIS);
        for (int revision = 2; revision < 100; revision++) {
            publish("local", evaluation, revision, EvaluationState.RUNNING);
            try {
                String line = stream.next("data:");
                stream.patience(20_000);
                return line;
            } catch (SocketTimeoutException e) {
                assertThat(revision).isLessThan(99);
            }
        }
        throw new AssertionError("no change of " + evaluation + " arrived");
    }

    private RawHttp open(String evaluation) throws IOException {
        RawHttp stream = new RawHttp(port);
        stream.send("GET /api/evaluations/" + evaluation + "/events", headers(), "");
        return stream;
    }

    private List<String> headers() {
        return List.of(
                "Host: 127.0.0.1:" + port,
                "Accept: text/event-stream",
                "Authorization: Bearer " + GatewayComponentTest.TOKEN);
    }

    private void publish(String tenant, String evaluation, long revision, EvaluationState state) {
        RankingUpdated ranking = new RankingUpdated(
                new TenantId(tenant),
                new EvaluationId(evaluation),
                revision,
                state,
                new TrialCounts(2, 1, Map.of()),
                List.of(),
                null,
                null,
                null,
                null);
        Future<?> sent = producer.send(
                new ProducerRecord<>(prefix + Topics.RANKINGS, evaluation, new EventCodec().encode(ranking)));
        assertThat(sent).succeedsWithin(Duration.ofSeconds(20));
    }

    private static <T> T config(String name, Class<T> type) {
        return ConfigProvider.getConfig().getValue(name, type);
    }
}
