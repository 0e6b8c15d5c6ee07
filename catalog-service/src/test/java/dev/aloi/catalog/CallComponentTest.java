package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.TrialRequestEvent;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Evaluations whose candidates are APIs. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class CallComponentTest {
    private static final String API =
            "{'name':'%s','openai':{'baseUrl':'https://api.example.org/v1','model':'%s','key':'TEAM'}%s}";
    private static final String PRICES =
            ",'prices':{'inputPerMillion':'1','outputPerMillion':'2','currency':'USD','source':'list','asOf':'2026-01-01'}";

    private final EventCodec codec = new EventCodec();
    private final EntityManager entities;

    CallComponentTest(EntityManager entities) {
        this.entities = entities;
    }

    private static String samples(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"s" + i + "\",\"input\":\"question " + i + "\",\"references\":\"a\"}")
                .collect(Collectors.joining("\n"));
    }

    private List<TrialsRequested> batches(String evaluation, int count) {
        List<ConsumerRecord<String, byte[]>> found = TopicReader.await(
                Topics.TRIALS_API, count, record -> TopicReader.text(record).contains("\"" + evaluation + "\""));
        return found.stream()
                .map(record -> (TrialsRequested) codec.decode(record.value(), TrialRequestEvent.class))
                .toList();
    }

    @Test
    void sendsBatchesOfApisSideBySideWithWhatTheyMaySpend() {
        Api api = new Api("calling");
        String suite = api.uploadSuite("questions", samples(96)).path("suite");

        String id = api.evaluate(
                        ("{'suite':'%s','metrics':['rouge1'],'budget':{'amount':'2.5','currency':'USD'},'candidates':["
                                        + API.formatted("a", "m-1", PRICES) + "," + API.formatted("b", "m-2", PRICES)
                                        + "]}")
                                .formatted(suite))
                .path("evaluation");

        List<TrialsRequested> batches = batches(id, 6);
        assertThat(batches)
                .extracting(batch -> batch.batch().value())
                .containsExactly(id + ".1.b1", id + ".2.b1", id + ".1.b2", id + ".2.b2", id + ".1.b3", id + ".2.b3");
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch.key())
                    .as("one partition, and so one runner that counts")
                    .isEqualTo(id);
            SpendingLimit spending = Objects.requireNonNull(batch.spending());
            assertThat(spending.limit()).isEqualTo(Money.usd("2.5"));
            assertThat(spending.prices()).containsOnlyKeys(id + ".1", id + ".2");
            assertThat(((Engine.OpenAi) batch.engine()).key()).isEqualTo("TEAM");
            assertThat(batch.selfHostedOnly()).isNull();
        });
    }

    /** 12,000 trials: no more than fit are on their way, another evaluation does not wait for them, and as they end more go. */
    @Test
    void keepsNoMoreOnTheirWayThanRunnersCanHold() throws ExecutionException, InterruptedException {
        Api big = new Api("big");
        String id = evaluation(big, 600, 20);
        Awaitility.await().until(() -> announced(id) >= 8_192);
        assertThat(announced(id)).isLessThan(8_192 + 20 * 32);

        String late = evaluation(new Api("late"), 100, 1);
        assertThat(batches(late, 4)).hasSize(4);
        assertThat(announced(id)).isLessThan(8_192 + 20 * 32);

        tell(new RankingUpdated(
                new TenantId("big"),
                new EvaluationId(id),
                1,
                EvaluationState.RUNNING,
                new TrialCounts(12_000, 6_000, Map.of()),
                List.of(),
                null,
                null,
                null,
                null));
        Awaitility.await().until(() -> announced(id) == 12_000);
    }

    private static String evaluation(Api api, int samples, int repetitions) {
        String suite = api.uploadSuite("questions", samples(samples)).path("suite");
        return api.evaluate(("{'suite':'%s','metrics':['rouge1'],'repetitions':" + repetitions + ",'candidates':["
                                + API.formatted("a", "m-1", "") + "]}")
                        .formatted(suite))
                .path("evaluation");
    }

    private long announced(String evaluation) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select announced_calls from evaluation where id = ?1", Long.class)
                                .setParameter(1, evaluation)
                                .getSingleResult())
                        .longValue());
    }

    private void tell(RankingUpdated ranking) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            config("aloi.topics.prefix") + Topics.RANKINGS, ranking.key(), codec.encode(ranking)))
                    .get();
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** The ban is a part of the version: who uploads the samples again without it has another suite. */
    @Test
    void keepsASuiteForSelfHostedModelsFromApis() {
        Api api = new Api("in-house");
        String open = api.uploadSuite("notes", samples(2)).path("suite");
        String closed = api.uploadSuite("notes", samples(2), true).path("suite");

        assertThat(closed).isNotEqualTo(open);
        api.call().get("/api/suites/" + closed).then().statusCode(200).body("selfHostedOnly", equalTo(true));
        api.call().get("/api/suites/" + open).then().statusCode(200).body("selfHostedOnly", equalTo(false));
        String request = "{'suite':'%s','metrics':['rouge1'],'candidates':[" + API.formatted("a", "m-1", "") + "]}";
        api.evaluate(request.formatted(closed))
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("candidates[0]"))
                .body(
                        "faults[0].message",
                        equalTo("the suite is for self-hosted models only: it may not be sent to an API"));
        api.evaluate(request.formatted(open)).then().statusCode(201);
    }
}
