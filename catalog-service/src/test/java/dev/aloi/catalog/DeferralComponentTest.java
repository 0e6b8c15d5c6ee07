package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.catalog.testing.Visits;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.carbon.WindowChosen;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class DeferralComponentTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final EventCodec codec = new EventCodec();
    private final EntityManager entities;

    DeferralComponentTest(EntityManager entities) {
        this.entities = entities;
    }

    private static Instant inHours(int hours) {
        return Instant.now().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String deferrable(Instant deadline) {
        return "'deferrable':{'deadline':'%s','length':'PT1H','regions':['eu-west-3','eu-north-1']},"
                .formatted(deadline);
    }

    @Test
    void tellsThatItMayWaitAndSendsNothingOutBefore() {
        Api api = new Api("waiting");
        Instant deadline = inHours(5);

        String id = Visits.evaluate(api, deferrable(deadline)).path("evaluation");
        String other = Visits.evaluate(api).path("evaluation");

        EvaluationRequested told = (EvaluationRequested) codec.decode(
                TopicReader.await(Topics.EVALUATIONS, 1, record -> record.key().equals(id))
                        .getFirst()
                        .value(),
                EvaluationEvent.class);
        assertThat(told.deferral()).isEqualTo(new Deferral(deadline, HOUR, List.of("eu-west-3", "eu-north-1")));
        assertThat(TopicReader.await(
                        Topics.TRIALS_X86_64, 8, record -> record.key().startsWith(other + ".")))
                .hasSize(8);
        assertThat(announcedBatches(id)).isZero();
        startsAt(api, id, deadline.minus(HOUR));
        api.call().get("/api/evaluations/" + other).then().body("startsAt", nullValue());
    }

    @Test
    void startsWhenItsWindowBeginsAndIsNotStoppedByAnother() throws InterruptedException, ExecutionException {
        Api api = new Api("windowed");
        Instant deadline = inHours(9);
        String id = Visits.evaluate(api, deferrable(deadline)).path("evaluation");
        tell(window(id, 2, inHours(4)));
        tell(window(id, 1, inHours(3)));
        tell(window(id, 2, inHours(5)));
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> startsAt(api, id, inHours(4)));
        assertThat(announcedBatches(id)).isZero();
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        tell(window(id, 3, begun));

        assertThat(batches(id, 8)).isEqualTo(8);
        tell(window(id, 4, inHours(7)));
        Api after = new Api("windowed-after");
        String last = Visits.evaluate(after, deferrable(deadline)).path("evaluation");
        tell(window(after, last, 1, inHours(6)));
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> startsAt(after, last, inHours(6)));
        startsAt(api, id, begun);
    }

    @Test
    void startsAtTheLatestWhereNobodyChoosesAWindow() {
        Api api = new Api("unchosen");
        Instant deadline = inHours(1).plusSeconds(4);

        String id = Visits.evaluate(api, deferrable(deadline)).path("evaluation");

        assertThat(batches(id, 8)).isEqualTo(8);
        Instant first = (Instant) entities.createNativeQuery(
                        "select min(announced_at) from trial_batch where evaluation = ?1", Instant.class)
                .setParameter(1, id)
                .getSingleResult();
        assertThat(first).isBetween(deadline.minus(HOUR), deadline.minus(HOUR).plusSeconds(30));
    }

    @Test
    void takesNoWindowThatIsTooLate() throws InterruptedException, ExecutionException {
        Api api = new Api("too-late");
        Instant deadline = inHours(3);
        String id = Visits.evaluate(api, deferrable(deadline)).path("evaluation");
        tell(window(api, id, 1, inHours(1)));
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> startsAt(api, id, inHours(1)));

        tell(window(api, id, 2, inHours(4)));

        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> startsAt(api, id, deadline.minus(HOUR)));
    }

    @Test
    void tellsTheRunnersOfACancellationAtOnce() {
        Api api = new Api("waiting-cancelled");
        String id = Visits.evaluate(api, deferrable(inHours(5))).path("evaluation");

        api.call().delete("/api/evaluations/" + id).then().statusCode(202).body("state", equalTo("CANCELLED"));

        assertThat(batches(id, 8)).isEqualTo(8);
    }

    private static int batches(String id, int count) {
        return TopicReader.await(
                        Topics.TRIALS_X86_64, count, record -> record.key().startsWith(id + "."))
                .size();
    }

    /** To the minute: the test reads the clock more than once. */
    private static void startsAt(Api api, String id, Instant expected) {
        String told = api.call().get("/api/evaluations/" + id).path("startsAt");
        assertThat(Instant.parse(told)).isBetween(expected.minusSeconds(60), expected.plusSeconds(60));
    }

    private static WindowChosen window(String id, int revision, Instant start) {
        return window(new Api("windowed"), id, revision, start);
    }

    private static WindowChosen window(Api api, String id, int revision, Instant start) {
        return new WindowChosen(
                new TenantId(api.tenant()),
                new EvaluationId(id),
                revision,
                start,
                "eu-north-1",
                null,
                null,
                "the greenest window");
    }

    private long announcedBatches(String id) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from trial_batch where evaluation = ?1 and announced_at is not null",
                                Long.class)
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    private void tell(WindowChosen window) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            config("aloi.topics.prefix") + Topics.WINDOWS, window.key(), codec.encode(window)))
                    .get();
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
