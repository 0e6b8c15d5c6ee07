package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.Runs;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.catalog.testing.Visits;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.EarlierTrial;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialRequestEvent;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.scoring.ReusableTrials;
import dev.aloi.contracts.scoring.ReusableTrials.Cell;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ReuseComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Maker MAKER = new Maker("onnx", "1.29.0", "m1", "fp32", null, null, null);
    private static final ReusableTrials ALL = new ReusableTrials(List.of(MAKER), List.of());

    /** One sample more, and two that are gone: their places are others', their content is the same. */
    private static final String LARGER =
            Visits.SUITE.substring(Visits.SUITE.indexOf("\n", Visits.SUITE.indexOf("v1\"")) + 1)
                    + "{\"id\":\"v40\",\"input\":\"question 40\",\"references\":\"SECRET 40\"}\n";

    /** Of two candidates, one with another prompt, on a suite with a sample more: what has failed before is run again. */
    @Test
    void offersTrialsOfTheSameContentAndAsksForTheOthers() throws Exception {
        Api api = new Api("reusing");
        String first = request(api, Visits.SUITE, "Briefly", "");
        Runs.tell("reusing", first, 1, new ReusableTrials(List.of(MAKER), List.of(cell("v3"))));
        Runs.tell("reusing", first, 2, ALL);
        awaitReusable(api, LARGER, "At length", "", 37, 0);

        String second = request(api, LARGER, "At length", "");

        api.call().get("/api/evaluations/" + second).then().body("reusable", equalTo(37));
        Map<String, @Nullable EarlierTrial> offered = offered(second, 1);
        assertThat(offered).hasSize(39).containsEntry("v3", null).containsEntry("v40", null);
        assertThat(offered.get("v7")).isEqualTo(earlier(first, 1, "v7"));
        assertThat(offered.values().stream().filter(offer -> offer != null))
                .hasSize(37)
                .doesNotHaveDuplicates();
        assertThat(offered(second, 2))
                .hasSize(39)
                .allSatisfy((_, offer) -> assertThat(offer).isNull());
    }

    /** What was taken over itself is never offered: the trial that was run is. */
    @Test
    void offersTheTrialsThatWereRun() throws Exception {
        Api api = new Api("chaining");
        String first = request(api, Visits.SUITE, "Briefly", "");
        Runs.tell("chaining", first, 1, ALL);
        awaitReusable(api, LARGER, "Briefly", "", 38, 0);
        String second = request(api, LARGER, "Briefly", "");
        Runs.tell(
                "chaining",
                second,
                1,
                new ReusableTrials(
                        List.of(MAKER),
                        IntStream.range(2, 40).mapToObj(i -> cell("v" + i)).toList()));
        awaitReusable(api, LARGER, "Briefly", "", 39, 0);

        Map<String, @Nullable EarlierTrial> offered = offered(request(api, LARGER, "Briefly", ""), 1);

        assertThat(offered)
                .containsEntry("v40", earlier(second, 1, "v40"))
                .containsEntry("v7", earlier(first, 1, "v7"));
    }

    @Test
    void offersNothingWhereNobodyWantsItAndNothingOfOtherTenants() throws Exception {
        Api api = new Api("wanting");
        String first = request(api, Visits.SUITE, "Briefly", "");
        Runs.tell("wanting", first, 1, ALL);
        awaitReusable(api, Visits.SUITE, "Briefly", "", 40, 0);

        reusable(api, Visits.SUITE, "Briefly", "'reuse':false,", 0, 0);
        reusable(api, Visits.SUITE, "Briefly", "'standing':true,", 0, 0);
        reusable(api, Visits.SUITE, "Briefly", "'standing':true,'reuse':true,", 40, 0);
        reusable(new Api("reuse-stranger"), Visits.SUITE, "Briefly", "", 0, 0);
        String fresh = request(api, Visits.SUITE, "Briefly", "'reuse':false,");
        assertThat(offered(fresh, 1))
                .hasSize(40)
                .allSatisfy((_, offer) -> assertThat(offer).isNull());
    }

    @Test
    void offersNothingWhereItIsNotKnownWhatMadeIt() throws Exception {
        Api api = new Api("doubting");
        String first = request(api, Visits.SUITE, "Briefly", "");
        Runs.tell("doubting", first, 1, new ReusableTrials(List.of(MAKER, other("m2")), List.of()));
        Runs.tell("doubting", first, 2, ALL);

        awaitReusable(api, Visits.SUITE, "Briefly", "", 0, 40);
    }

    /** An endpoint that calls itself otherwise by now is another one. */
    @Test
    void offersCalledTrialsWhileTheEndpointSaysThatItIsTheSame() throws Exception {
        Api api = new Api("calling");
        String first = called(api, "'maxNewTokens':5");
        Runs.tell("calling", first, 1, new ReusableTrials(List.of(api("fp-1"), api("fp-2")), List.of()));
        awaitCalled(api, 40);

        Runs.tell("calling", called(api, "'maxNewTokens':6"), 1, new ReusableTrials(List.of(api("fp-3")), List.of()));
        awaitCalled(api, 0);

        Runs.tell("calling", called(api, "'maxNewTokens':7"), 1, new ReusableTrials(List.of(api("fp-2")), List.of()));
        awaitCalled(api, 40);
    }

    private static Maker api(String fingerprint) {
        return new Maker("openai", null, "m-2026", null, null, null, fingerprint);
    }

    private static Maker other(String model) {
        return new Maker("onnx", "1.29.0", model, "fp32", null, null, null);
    }

    private static Cell cell(String sample) {
        return new Cell(new SampleId(sample), 0);
    }

    private static EarlierTrial earlier(String evaluation, int candidate, String sample) {
        return new EarlierTrial(
                new EvaluationId(evaluation),
                new TrialId(new RunId(evaluation + "." + candidate), new SampleId(sample), 0),
                MAKER);
    }

    /** By sample, as the batches have it. */
    private static Map<String, @Nullable EarlierTrial> offered(String evaluation, int candidate) {
        Map<String, @Nullable EarlierTrial> offered = new HashMap<>();
        TopicReader.await(
                        Topics.TRIALS_X86_64, 3, record -> record.key().startsWith(evaluation + "." + candidate + "."))
                .stream()
                .map(record -> new EventCodec().decode(record.value(), TrialRequestEvent.class))
                .map(TrialsRequested.class::cast)
                .forEach(batch -> {
                    for (TrialInput trial : batch.trials()) {
                        offered.put(trial.sample().value(), trial.earlier());
                    }
                });
        return offered;
    }

    private static void awaitReusable(Api api, String samples, String how, String more, int plain, int asked) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> reusable(api, samples, how, more, plain, asked));
    }

    private static void reusable(Api api, String samples, String how, String more, int plain, int asked) {
        api.call()
                .contentType("application/json")
                .body(body(api, samples, how, more))
                .post("/api/evaluations/plan")
                .then()
                .statusCode(200)
                .body("runs.reusable", equalTo(List.of(plain, asked)));
    }

    private static String request(Api api, String samples, String how, String more) {
        return post(api, body(api, samples, how, more));
    }

    private static String post(Api api, String body) {
        return api.call()
                .contentType("application/json")
                .body(body)
                .post("/api/evaluations")
                .then()
                .statusCode(201)
                .extract()
                .path("evaluation");
    }

    private static String body(Api api, String samples, String how, String more) {
        String suite = api.uploadSuite("visits", samples).path("suite");
        return """
                {'suite':'%s',%s'metrics':['rouge1'],'candidates':[
                  {'name':'plain','onnx':{'model':'models/small'}},
                  {'name':'asked','onnx':{'model':'models/small'},
                   'prompt':{'name':'asking','template':'%s: {{input}}'}}]}
                """.formatted(suite, more, how).replace('\'', '"');
    }

    private static String called(Api api, String setting) {
        return post(api, calling(api, setting));
    }

    private static void awaitCalled(Api api, int reusable) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> api.call()
                        .contentType("application/json")
                        .body(calling(api, "'maxNewTokens':5"))
                        .post("/api/evaluations/plan")
                        .then()
                        .body("runs.reusable", equalTo(List.of(reusable))));
    }

    private static String calling(Api api, String setting) {
        String suite = api.uploadSuite("visits", Visits.SUITE).path("suite");
        return """
                {'suite':'%s','metrics':['rouge1'],'candidates':[
                  {'name':'called','openai':{'baseUrl':'https://api.openai.com/v1','model':'gpt-4',%s}}]}
                """.formatted(suite, setting).replace('\'', '"');
    }
}
