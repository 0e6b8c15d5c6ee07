package dev.aloi.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class ScoringComponentTest {
    private static final List<String> METRICS = List.of("rouge1", "bleu", "exactMatch");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventWire wire = new EventWire();

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @Test
    void ranksAnEvaluationOfWhichEverythingHasCome() {
        Visits visits = new Visits("acme", "ev-usual", METRICS);

        wire.send(visits.events());

        RankingUpdated last = awaitLast(visits);
        assertThat(last.state()).isEqualTo(EvaluationState.COMPLETED);
        assertThat(last.rows()).extracting(RankingRow::candidate).containsExactly("good", "poor", "broken");
        RankingRow good = last.rows().getFirst();
        assertThat(good.rank()).isEqualTo(new Rank(1, 1, 1, 1));
        assertThat(good.latency())
                .isEqualTo(new Latency(
                        4,
                        Duration.ofMillis(200),
                        Duration.ofMillis(400),
                        Duration.ofMillis(20),
                        Duration.ofMillis(300),
                        null));
        Quality.Scored rouge = (Quality.Scored) good.quality().getFirst();
        assertThat(rouge.value()).isCloseTo(expectedRouge1(), within(1e-12));
        assertThat(rouge.n()).isEqualTo(4);
        RankingRow broken = last.rows().getLast();
        assertThat(broken.rank()).isNull();
        assertThat(broken.failure()).isEqualTo("tokenizer.json is missing");
        assertThat(broken.trials().failures()).containsEntry(FailureCategory.MODEL_UNUSABLE, 4);
        assertThat(wire.events(Topic.RUNS, RunScored.class))
                .filteredOn(run -> run.evaluation().equals(last.evaluation()))
                .extracting(RunScored::candidate)
                .containsExactlyInAnyOrder("good", "poor", "broken");
    }

    /** Common, completion and reference tokens: 11/12/12, 6/6/7, 5/5/7, 8/8/8. */
    private static double expectedRouge1() {
        return (2.0 * 11 / (12 + 12) + 2.0 * 6 / (6 + 7) + 2.0 * 5 / (5 + 7) + 1) / 4;
    }

    @Test
    void rankingIsTheSameWhateverComesFirst() {
        Visits usual = new Visits("acme", "ev-order", METRICS);
        wire.send(usual.events());
        RankingUpdated expected = awaitLast(usual);
        Visits shuffled = new Visits("other", "ev-order", METRICS);
        List<Event> events = new ArrayList<>(shuffled.trials());
        events.addAll(shuffled.footprints());
        Collections.shuffle(events, new Random(7));
        events.add(shuffled.request());
        events.addAll(shuffled.samples().reversed());

        wire.send(events);

        assertThat(awaitLast(shuffled).rows()).isEqualTo(expected.rows());
    }

    @Test
    void tellingEverythingAgainChangesNothing() {
        Visits visits = new Visits("acme", "ev-replay", METRICS);
        wire.send(visits.events());
        RankingUpdated before = awaitLast(visits);
        String trials = trials(visits, "").asString();
        List<TrialEvent> contradictions = List.of(
                visits.completed(1, "s1", "a late completion"),
                visits.failed(3, "s1", FailureCategory.CRASHED, "a late failure"));

        wire.send(visits.events());
        wire.send(contradictions);
        wire.send(visits.events().reversed());
        wire.awaitCaughtUp();

        assertThat(lastOf(visits)).contains(before);
        assertThat(trials(visits, "").asString()).isEqualTo(trials);
    }

    @Test
    void malformedEventIsPutAsideAndBlocksNobody() {
        Visits visits = new Visits("acme", "ev-malformed", METRICS);
        byte[] malformed = "{\"type\":\"TrialCompleted\",\"tenant\":\"acme\"".getBytes(StandardCharsets.UTF_8);

        wire.send(Topic.TRIALS, visits.run(1).value(), malformed);
        wire.send(visits.events());

        assertThat(awaitLast(visits).state()).isEqualTo(EvaluationState.COMPLETED);
        List<ConsumerRecord<String, byte[]>> dead = wire.records(Topics.deadLetters(Topics.TRIALS, "scoring-service"));
        assertThat(dead)
                .filteredOn(it -> Arrays.equals(it.value(), malformed))
                .singleElement()
                .extracting(it ->
                        new String(it.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                .asString()
                .contains("not JSON");
    }

    @Test
    void eventThatTheDatabaseRefusesIsPutAsideWithoutBeingQuotedInTheLog() {
        Visits visits = new Visits("acme", "ev-refused", METRICS);
        SamplePublished first = visits.samples().getFirst();
        SamplePublished refused = new SamplePublished(
                first.tenant(),
                first.suite(),
                new SampleId("no\0name"),
                first.input(),
                List.of("canary in the reference"),
                null,
                Map.of(),
                null);

        try (LogCapture log = new LogCapture()) {
            wire.send(List.of(refused));
            wire.send(List.of(visits.completed(1, "no\0name", "canary in the completion")));
            wire.send(visits.events());
            awaitLast(visits);

            assertThat(log.text()).contains("SamplePublished", "TrialCompleted").doesNotContain("canary");
        }
        assertThat(wire.records(Topics.deadLetters(Topics.SAMPLES, "scoring-service")))
                .hasSize(1);
    }

    @Test
    void choicesAreScoredByTheirLikelihoodsWhateverComesFirst() {
        Visits visits = new Visits("acme", "ev-choices", List.of("acc", "perplexity", "ece", "json"));
        List<Event> events = new ArrayList<>(visits.trials());
        events.removeIf(it -> ((TrialEvent) it).trial().run().equals(visits.run(3)));
        visits.samples().forEach(sample -> events.add(chosen(visits, sample)));
        wire.send(events);
        wire.send(List.of(visits.request()));
        wire.send(visits.footprints());

        wire.send(
                visits.samples().stream().map(ScoringComponentTest::withChoices).toList());

        RankingRow chooser = awaitLast(visits).rows().getFirst();
        assertThat(chooser.quality().subList(0, 2))
                .extracting(it -> ((Quality.Scored) it).value())
                .containsExactly(1.0, 2.0);
        assertThat(((Quality.Scored) chooser.quality().get(2)).interval()).contains("mostly noise below 300");
        var trial = trials(visits, "").jsonPath();
        assertThat(trial.getFloat("items[0].scores.acc")).isEqualTo(1);
        assertThat(trial.getFloat("items[0].scores.json")).isZero();
    }

    /** The reference takes two tokens of one half each. */
    private static TrialCompleted chosen(Visits visits, SamplePublished sample) {
        TrialCompleted plain =
                visits.completed(3, sample.sample().value(), sample.references().getFirst());
        return new TrialCompleted(
                plain.tenant(),
                plain.evaluation(),
                plain.trial(),
                plain.completion(),
                plain.usage(),
                plain.timings(),
                plain.execution(),
                plain.energy(),
                List.of(new Likelihood(-9, 2, 5), new Likelihood(2 * Math.log(0.5), 2, 40)),
                plain.completedAt());
    }

    private static SamplePublished withChoices(SamplePublished sample) {
        return new SamplePublished(
                sample.tenant(),
                sample.suite(),
                sample.sample(),
                sample.input(),
                sample.references(),
                List.of("other", sample.references().getFirst()),
                sample.tags(),
                sample.cluster());
    }

    /** It gives every completion half, but for those it chokes on. */
    @Test
    void aScorerOfOnesOwnIsAskedApartAndItsFailuresAreUnscored() throws IOException {
        try (TestScorer scorer =
                TestScorer.answering(request -> request.contains("ankle") ? "no number" : "{\"score\": 0.5}")) {
            Visits visits = new Visits("acme", "ev-scorer", List.of("http:url=" + scorer.url(), "rouge1"));

            wire.send(visits.events());

            RankingRow good = awaitLast(visits).rows().stream()
                    .filter(row -> row.candidate().equals("good"))
                    .findFirst()
                    .orElseThrow();
            Quality.Scored scored = (Quality.Scored) good.quality().getFirst();
            assertThat(scored.value()).isEqualTo(0.5);
            assertThat(scored.n()).isEqualTo(3);
            assertThat(((Quality.Scored) good.quality().get(1)).n()).isEqualTo(4);
            assertThat(trials(visits, "?search=s3").jsonPath().getMap("items[0].unscored"))
                    .containsValue("the scorer answered without a score");
            assertThat(scorer.requests()).anyMatch(it -> it.contains("\"references\":[\"He asks for a refill"));
        }
    }

    @Test
    void whatCouldNotBeScoredSaysWhy() {
        Visits visits = new Visits("acme", "ev-obstacles", List.of("rouge1", "acc"));

        wire.send(visits.events());

        Quality acc = awaitLast(visits).rows().getFirst().quality().get(1);
        assertThat(((Quality.Unscored) acc).reason()).isEqualTo("the model was not asked how likely choices are");
        var trial = trials(visits, "").jsonPath();
        assertThat(trial.getMap("items[0].unscored"))
                .containsExactly(Map.entry("acc", "the model was not asked how likely choices are"));
        assertThat(trial.getMap("items[0].scores")).containsOnlyKeys("rouge1");
    }

    @Test
    void completionMayHoldTheCharacterZero() {
        Visits visits = new Visits("acme", "ev-zero", METRICS);
        String completion = "The\0patient \uF8FF0 coughs";
        wire.send(List.of(visits.completed(3, "s1", completion)));

        wire.send(visits.events());

        awaitLast(visits);
        assertThat(trials(visits, "").jsonPath().getString("items[0].completion"))
                .isEqualTo(completion);
    }

    @Test
    void trialsAreSortedFilteredAndPagedByTheServer() {
        Visits visits = new Visits("acme", "ev-pages", METRICS);
        wire.send(visits.events());
        awaitLast(visits);

        var worstFirst = trials(visits, "?sort=rouge1&size=3").jsonPath();
        assertThat(worstFirst.getList("items.sample")).containsExactly("s3", "s1", "s2");
        assertThat(worstFirst.getInt("total")).isEqualTo(4);
        assertThat(worstFirst.getFloat("items[0].scores.exactMatch")).isZero();
        assertThat(worstFirst.getString("items[0].references[0]")).startsWith("She twisted");
        assertThat(worstFirst.getString("items[0].input.text")).isEqualTo("What happened in visit s3?");
        assertThat(trials(visits, "?sort=-latency&page=1&size=3").jsonPath().getList("items.sample"))
                .containsExactly("s1");
        assertThat(trials(visits, "?search=INHALER").jsonPath().getList("items.sample"))
                .containsExactly("s4");
        var failed = as("acme")
                .get("/api/runs/{run}/trials?filter=failed", visits.run(2).value())
                .jsonPath();
        assertThat(failed.getList("items.failure.category")).containsExactly("NOT_RECORDED");
        as("acme")
                .get("/api/runs/{run}/trials?sort=elegance", visits.run(2).value())
                .then()
                .statusCode(422)
                .body("faults[0].message", Matchers.containsString("rouge1"));
    }

    @Test
    void anotherTenantSeesNothing() {
        Visits visits = new Visits("acme", "ev-tenant", METRICS);
        wire.send(visits.events());
        awaitLast(visits);

        as("other").get("/api/evaluations/ev-tenant/ranking").then().statusCode(404);
        as("other")
                .get("/api/runs/{run}/trials", visits.run(3).value())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get("/api/evaluations/ev-tenant/ranking").then().statusCode(401);
    }

    @Test
    void metricsAreListedWithTheirSignatures() {
        as("acme")
                .get("/api/metrics")
                .then()
                .statusCode(200)
                .body("name", Matchers.hasItems("rouge1", "rougeLsum", "bleu", "exactMatch"))
                .body(
                        "find { it.name == 'bleu' }.signature",
                        Matchers.startsWith("bleu|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp"))
                .body("find { it.name == 'mcc' }.worst", Matchers.equalTo(-1f))
                .body("find { it.name == 'ter' }.best", Matchers.equalTo(0f))
                .body("find { it.name == 'ter' }.worst", Matchers.nullValue());
    }

    private RankingUpdated awaitLast(Visits visits) {
        return await().atMost(PATIENCE)
                .until(() -> lastOf(visits).filter(ranking -> ranking.state().ended()), Optional::isPresent)
                .orElseThrow();
    }

    /** The newest on the topic, which REST serves as well. */
    private Optional<RankingUpdated> lastOf(Visits visits) {
        Optional<RankingUpdated> last = wire.events(Topic.RANKINGS, RankingUpdated.class).stream()
                .filter(ranking -> ranking.evaluation().value().equals(visits.evaluation())
                        && ranking.tenant().value().equals(visits.tenant()))
                .reduce((_, second) -> second);
        last.ifPresent(ranking -> assertThat(as(visits.tenant())
                        .get("/api/evaluations/{id}/ranking", visits.evaluation())
                        .jsonPath()
                        .getLong("revision"))
                .isGreaterThanOrEqualTo(ranking.revision()));
        return last;
    }

    private Response trials(Visits visits, String query) {
        return as(visits.tenant()).get("/api/runs/" + visits.run(3).value() + "/trials" + query);
    }

    private static RequestSpecification as(String tenant) {
        return given().header("Authorization", "Bearer test").header("X-Aloi-Tenant", tenant);
    }
}
