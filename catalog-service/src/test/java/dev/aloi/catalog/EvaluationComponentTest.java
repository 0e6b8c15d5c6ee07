package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.catalog.testing.Visits;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.SampleEvent;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialRequestEvent;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class EvaluationComponentTest {
    private final EventCodec codec = new EventCodec();
    private final EntityManager entities;

    EvaluationComponentTest(EntityManager entities) {
        this.entities = entities;
    }

    @Test
    void announcesTheSnapshotAndEveryTrialWithoutAnyReference() {
        Api api = new Api("announcing");

        Response accepted = Visits.evaluate(api);

        accepted.then()
                .statusCode(201)
                .body("state", equalTo("RUNNING"))
                .body("suiteName", equalTo("visits"))
                .body("samples", equalTo(Visits.SAMPLES))
                .body("trials.expected", equalTo(4 * Visits.SAMPLES))
                .body("trials.completed", equalTo(0))
                .body("candidates.name", equalTo(List.of("small", "GPT-4")));
        String id = accepted.path("evaluation");
        ConsumerRecord<String, byte[]> received = TopicReader.await(
                        Topics.EVALUATIONS, 1, record -> record.key().equals(id))
                .getFirst();
        EvaluationRequested snapshot = (EvaluationRequested) codec.decode(received.value(), EvaluationEvent.class);
        assertThat(TopicReader.header(received, "ce_id")).isEqualTo("dev.aloi.EvaluationRequested/" + id);
        assertThat(TopicReader.header(received, "ce_tenant")).isEqualTo("announcing");
        assertThat(snapshot.trialsPerRun()).isEqualTo(2 * Visits.SAMPLES);

        List<ConsumerRecord<String, byte[]>> batches = TopicReader.await(
                Topics.TRIALS_X86_64, 8, record -> record.key().startsWith(id + "."));
        assertThat(batches)
                .allSatisfy(batch -> assertThat(TopicReader.text(batch)).doesNotContain("SECRET"));
        assertThat(trials(batches, id + ".1"))
                .hasSize(2 * Visits.SAMPLES)
                .doesNotHaveDuplicates()
                .contains(
                        new TrialInput(new SampleId("v7"), 1, new TrialInput.Generate(new Prompt.Text("question 7"))));
        assertThat(trials(batches, id + ".2"))
                .hasSize(2 * Visits.SAMPLES)
                .doesNotHaveDuplicates()
                .contains(
                        new TrialInput(
                                new SampleId("v7"),
                                0,
                                new TrialInput.Recorded("answer 7", null, Duration.ofMillis(12), null)),
                        new TrialInput(new SampleId("v39"), 0, new TrialInput.NotRecorded()));
    }

    @Test
    void letsAModelChooseWhereASampleHasChoices() {
        Api api = new Api("choosing");
        String suite = api.uploadSuite("sums", """
                {"id":"a","input":"2+2 is","references":[" 4"],"choices":[" 3"," 4"]}
                {"id":"b","input":"why?","references":["SECRET"]}
                """).path("suite");

        String id = api.evaluate("""
                {'suite':'%s','metrics':['rouge1'],'candidates':[{'name':'small','onnx':{'model':'models/small'}}]}
                """.formatted(suite)).path("evaluation");

        List<ConsumerRecord<String, byte[]>> batches = TopicReader.await(
                Topics.TRIALS_X86_64, 1, record -> record.key().startsWith(id + "."));
        assertThat(trials(batches, id + ".1"))
                .containsExactly(
                        new TrialInput(
                                new SampleId("a"),
                                0,
                                new TrialInput.Choose(new Prompt.Text("2+2 is"), List.of(" 3", " 4"))),
                        new TrialInput(new SampleId("b"), 0, new TrialInput.Generate(new Prompt.Text("why?"))));
        assertThat(batches)
                .allSatisfy(batch -> assertThat(TopicReader.text(batch)).doesNotContain("references", "SECRET"));
        assertThat(TopicReader.await(Topics.SAMPLES, 2, record -> record.key().startsWith("choosing/")))
                .extracting(record -> ((SamplePublished) codec.decode(record.value(), SampleEvent.class)).choices())
                .containsExactlyInAnyOrder(List.of(" 3", " 4"), null);
    }

    /** Of the tags those alone that the prompt names, and the references never. */
    @Test
    void sendsAPromptAndGuardrailsWithTheTrials() {
        Api api = new Api("asking");
        String suite = api.uploadSuite("notes", """
                {"id":"a","input":"cough","references":["SECRET"],"language":"English","other":"HIDDEN"}
                """).path("suite");
        String candidate = """
                {'name':'small','onnx':{'model':'models/small'},
                 'prompt':{'name':'brief','template':'{{input}} in {{%s}}'},
                 'guardrails':{'input':[{'length':{'most':100}}]}}""";

        String id = api.evaluate("{'suite':'%s','metrics':['rouge1'],'candidates':[%s]}"
                        .formatted(suite, candidate.formatted("language")))
                .path("evaluation");

        ConsumerRecord<String, byte[]> batch = TopicReader.await(
                        Topics.TRIALS_X86_64, 1, record -> record.key().startsWith(id + "."))
                .getFirst();
        TrialsRequested asked = (TrialsRequested) codec.decode(batch.value(), TrialRequestEvent.class);
        assertThat(asked.trials())
                .containsExactly(new TrialInput(
                        new SampleId("a"),
                        0,
                        new TrialInput.Generate(new Prompt.Text("cough")),
                        Map.of("language", "English")));
        assertThat(String.valueOf(asked.prompt())).startsWith("PromptTemplate brief@");
        assertThat(asked.guardrails()).isNotNull();
        assertThat(TopicReader.text(batch)).doesNotContain("SECRET", "HIDDEN");

        api.evaluate("{'suite':'%s','metrics':['rouge1'],'candidates':[%s]}"
                        .formatted(suite, candidate.formatted("mood")))
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("candidates[0].prompt.template"))
                .body(
                        "faults[0].message",
                        equalTo("names {{mood}}, which no samples have; known are input, language, other"));
    }

    /** What a relay does that dies between the broker's answer and its own note of it. */
    @Test
    void tellsTheSameBytesAgainWhereItDoesNotKnowThatItHas() {
        String id = Visits.evaluate(new Api("crashing")).path("evaluation");
        assertThat(announced(id, 1)).hasSize(9);

        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update evaluation set announced_at = null where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            entities.createNativeQuery("update trial_batch set announced_at = null where evaluation = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        });

        assertThat(announced(id, 2))
                .hasSize(9)
                .allSatisfy((identity, told) -> assertThat(told).hasSize(2).containsOnly(told.getFirst()));
    }

    /** Each fact's texts by its identity, once all of them have been told so often. */
    private static Map<String, List<String>> announced(String id, int times) {
        return Stream.concat(
                        TopicReader.await(
                                Topics.EVALUATIONS,
                                times,
                                record -> record.key().equals(id))
                                .stream(),
                        TopicReader.await(
                                Topics.TRIALS_X86_64,
                                8 * times,
                                record -> record.key().startsWith(id + "."))
                                .stream())
                .collect(Collectors.groupingBy(
                        record -> TopicReader.header(record, "ce_id"),
                        Collectors.mapping(TopicReader::text, Collectors.toList())));
    }

    @Test
    void keepsNothingOfARequestThatIsWrong() {
        Api api = new Api("wrong-request");
        String suite = api.uploadSuite("visits", Visits.SUITE).path("suite");
        String recording = api.uploadRecording(suite, Visits.RECORDING, true).path("recording");

        Response refused = api.evaluate("""
                {'suite':'%s','metrics':['rouge1','rouge9'],
                 'candidates':[{'name':'GPT-4','recording':{'recording':'%s'}}]}
                """.formatted(suite, recording));

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults", hasSize(2))
                .body("faults[1].field", equalTo("candidates[0].recording"))
                .body("faults[1].message", equalTo("lacks 1 of 40 samples, first v39"));
        assertThat(count("select count(*) from evaluation where tenant = 'wrong-request'"))
                .isZero();
    }

    @Test
    void refusesARecordingThatLacksSamples() {
        Api api = new Api("lacking");
        String suite = api.uploadSuite("visits", Visits.SUITE).path("suite");

        api.uploadRecording(suite, Visits.RECORDING, false)
                .then()
                .statusCode(422)
                .body("faults[0].file", equalTo("recorded.jsonl"))
                .body("faults[0].message", equalTo("lacks 1 of 40 samples, first v39"));

        assertThat(count("select count(*) from completion where tenant = 'lacking'"))
                .isZero();
    }

    @Test
    void takesTheSameRecordingOnce() {
        Api api = new Api("recording-twice");
        String suite = api.uploadSuite("visits", Visits.SUITE).path("suite");

        Response first = api.uploadRecording(suite, Visits.RECORDING, true);
        Response second = api.uploadRecording(suite, Visits.RECORDING, true);

        first.then()
                .statusCode(201)
                .body("samples", equalTo(39))
                .body("missing", equalTo(1))
                .body("unused", equalTo(0));
        second.then().statusCode(200).body("recording", equalTo(first.path("recording")));
    }

    private static RankingUpdated ranking(String id, long revision, EvaluationState state, TrialCounts counts) {
        return new RankingUpdated(
                new TenantId("following"),
                new EvaluationId(id),
                revision,
                state,
                counts,
                List.of(),
                null,
                null,
                null,
                null);
    }

    @Test
    void followsTheRanking() throws InterruptedException, ExecutionException {
        Api api = new Api("following");
        String id = Visits.evaluate(api).path("evaluation");
        TrialCounts half = new TrialCounts(160, 80, Map.of(FailureCategory.NOT_RECORDED, 1));
        TrialCounts all = new TrialCounts(160, 158, Map.of(FailureCategory.NOT_RECORDED, 2));

        tell(ranking(id, 9, EvaluationState.COMPLETED, all));
        tell(ranking(id, 5, EvaluationState.RUNNING, half));

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> api.call()
                        .get("/api/evaluations/" + id)
                        .then()
                        .body("state", equalTo("COMPLETED"))
                        .body("trials.completed", equalTo(158))
                        .body("trials.failures.NOT_RECORDED", equalTo(2)));
        api.call().delete("/api/evaluations/" + id).then().statusCode(409);
    }

    @Test
    void announcesACancellationAfterTheRequest() {
        Api api = new Api("cancelling");
        String id = Visits.evaluate(api).path("evaluation");

        api.call().delete("/api/evaluations/" + id).then().statusCode(202).body("state", equalTo("CANCELLED"));
        api.call().delete("/api/evaluations/" + id).then().statusCode(202);

        List<ConsumerRecord<String, byte[]>> told =
                TopicReader.await(Topics.EVALUATIONS, 2, record -> record.key().equals(id));
        assertThat(codec.decode(told.get(0).value(), EvaluationEvent.class)).isInstanceOf(EvaluationRequested.class);
        assertThat(codec.decode(told.get(1).value(), EvaluationEvent.class)).isInstanceOf(EvaluationCancelled.class);
        assertThat(TopicReader.await(
                        Topics.TRIALS_X86_64, 8, record -> record.key().startsWith(id + ".")))
                .hasSize(8);
    }

    @Test
    void showsAnEvaluationToItsTenantAlone() {
        Api api = new Api("evaluating");
        String first = Visits.evaluate(api).path("evaluation");
        String second = Visits.evaluate(api).path("evaluation");

        api.call()
                .get("/api/evaluations?page=0&size=1")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.evaluation", equalTo(List.of(second)));
        Api stranger = new Api("evaluation-stranger");
        stranger.call().get("/api/evaluations/" + first).then().statusCode(404);
        stranger.call().delete("/api/evaluations/" + first).then().statusCode(404);
        stranger.call().get("/api/evaluations").then().body("total", equalTo(0));
        api.call().get("/api/evaluations/" + first).then().body("state", equalTo("RUNNING"));
    }

    @Test
    void refusesWhatIsNoJson() {
        new Api("no-json").evaluate("{'suite':").then().statusCode(400).contentType("application/problem+json");
        new Api("no-json")
                .evaluate("{'suite':'a','repetitions':'often'}")
                .then()
                .statusCode(400)
                .body("detail", containsString("repetitions"));
    }

    private List<TrialInput> trials(List<ConsumerRecord<String, byte[]>> batches, String run) {
        return batches.stream()
                .map(batch -> (TrialsRequested) codec.decode(batch.value(), TrialRequestEvent.class))
                .filter(batch -> batch.run().value().equals(run))
                .flatMap(batch -> batch.trials().stream())
                .toList();
    }

    private void tell(RankingUpdated ranking) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            config("aloi.topics.prefix") + Topics.RANKINGS, ranking.key(), codec.encode(ranking)))
                    .get();
        }
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query, Long.class).getSingleResult()).longValue();
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
