package dev.aloi.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one can ask of a ranking after every trial has ended. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class RankingComponentTest {
    private static final List<String> METRICS = List.of("rouge1", "bleu");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventWire wire = new EventWire();

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @Test
    void addedMetricsMakeANewRevisionAndTheOldOneIsKept() {
        Visits visits = ranked("ev-rescore");
        RankingUpdated before = ranking(visits, "");

        add(visits, "{\"metrics\":[\"rougeL:stem=true\",\"exactMatch\"]}")
                .then()
                .statusCode(202);

        RankingUpdated after = awaitRevisionAfter(visits, before.revision());
        assertThat(after.state()).isEqualTo(EvaluationState.COMPLETED);
        assertThat(after.rows().getFirst().quality())
                .extracting(Quality::metric)
                .containsExactly("rouge1", "bleu", "rougeL:stem=true", "exactMatch");
        assertThat(((Quality.Scored) after.rows().getFirst().quality().get(3)).value())
                .isEqualTo(0.25);
        assertThat(after.rows().getFirst().quality().subList(0, 2))
                .isEqualTo(before.rows().getFirst().quality());
        assertThat(change(after).added()).containsExactly("rougeL:stem=true", "exactMatch");
        assertThat(change(after).previous()).isEqualTo(before.revision());
        assertThat(ranking(visits, "?revision=" + before.revision())).isEqualTo(before);
        call().get("/api/evaluations/ev-rescore/ranking/revisions")
                .then()
                .body("revision", Matchers.contains((int) after.revision(), (int) before.revision()));
        assertThat(told(visits)).contains(after).doesNotHaveDuplicates();
        assertThat(wire.events(Topic.RUNS, RunScored.class))
                .filteredOn(run -> run.evaluation().value().equals("ev-rescore"))
                .extracting(RunScored::round)
                .containsExactlyInAnyOrder(null, null, null, 2, 2, 2);
    }

    /** Three times over, shuffled: the ranking, every pair and every contradiction, but for whose they are and how often told. */
    @Test
    void eventsInAnyOrderAndAnyNumberGiveTheSameBytes() {
        String expected = everything(ranked("ev-bytes"), "acme");

        for (int seed = 1; seed <= 3; seed++) {
            String tenant = "shuffled-" + seed;
            Visits visits = new Visits(tenant, "ev-bytes", METRICS);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                events.addAll(visits.events());
            }
            Collections.shuffle(events, new Random(seed));
            wire.send(events);
            wire.awaitCaughtUp();
            await().atMost(PATIENCE).until(() -> everything(visits, tenant).contains("COMPLETED"));

            assertThat(everything(visits, tenant)).isEqualTo(expected);
        }
    }

    private static String everything(Visits visits, String tenant) {
        String path = "/api/evaluations/" + visits.evaluation();
        return List.of("/ranking", "/comparisons?metric=bleu", "/comparisons?metric=rouge1", "/contradictions").stream()
                .map(what -> call(tenant).get(path + what).asString())
                .collect(Collectors.joining("\n"))
                .replace("\"tenant\":\"" + tenant + "\"", "")
                .replaceAll("\"revision\":\\d+", "");
    }

    @Test
    void askingForMetricsThatAreThereChangesNothing() {
        Visits visits = ranked("ev-again");
        RankingUpdated before = ranking(visits, "");

        add(visits, "{\"metrics\":[\"bleu\",\"rouge1\"]}")
                .then()
                .statusCode(200)
                .body("metrics", Matchers.contains("rouge1", "bleu"))
                .body("measured", Matchers.equalTo(7))
                .body("completed", Matchers.equalTo(7));

        wire.awaitCaughtUp();
        assertThat(ranking(visits, "")).isEqualTo(before);
    }

    @Test
    void anotherMetricMayDecide() {
        Visits visits = ranked("ev-decide");
        long before = ranking(visits, "").revision();

        add(visits, "{\"metrics\":[\"ter\"],\"deciding\":\"ter\"}").then().statusCode(202);

        RankingUpdated after = awaitRevisionAfter(visits, before);
        assertThat(after.deciding()).isEqualTo("ter");
        assertThat(after.rows().getFirst().quality().getFirst().metric()).isEqualTo("ter");
        assertThat(after.rows().getFirst().candidate()).isEqualTo("good");
    }

    @Test
    void requestsSideBySideLoseNothing() {
        Visits visits = ranked("ev-concurrent");

        List<CompletableFuture<Response>> requests = List.of("rouge2", "rougeL", "chrf", "ter", "exactMatch").stream()
                .map(metric -> CompletableFuture.supplyAsync(() -> add(visits, "{\"metrics\":[\"" + metric + "\"]}")))
                .toList();

        requests.forEach(request -> assertThat(request.join().statusCode()).isEqualTo(202));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(change(ranking(visits, "")).metrics())
                        .containsExactlyInAnyOrder("rouge1", "bleu", "rouge2", "rougeL", "chrf", "ter", "exactMatch"));
        assertThat(ranking(visits, "").rows().getFirst().quality())
                .hasSize(7)
                .allMatch(Quality.Scored.class::isInstance);
    }

    @Test
    void metricsMayBeAddedWhileTrialsStillComeIn() {
        Visits visits = new Visits("acme", "ev-early", METRICS);
        List<TrialEvent> trials = visits.trials();
        wire.send(visits.samples());
        wire.send(List.of(visits.request()));
        wire.send(trials.subList(0, 6));
        await().atMost(PATIENCE)
                .until(() -> call().get("/api/evaluations/ev-early/ranking").statusCode() == 200);
        add(visits, "{\"metrics\":[\"rougeL\"]}").then().statusCode(202);

        wire.send(trials.subList(6, trials.size()));
        wire.send(visits.footprints());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ranking(visits, "").state()).isEqualTo(EvaluationState.COMPLETED));
        assertThat(ranking(visits, "").rows().getFirst().quality())
                .extracting(Quality::metric)
                .containsExactly("rouge1", "bleu", "rougeL");
    }

    @Test
    void whatIsNoMetricIsRefused() {
        Visits visits = ranked("ev-refusing");

        add(visits, "{\"metrics\":[\"rougeL\",\"rouge99\",null],\"deciding\":\"bleu\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", Matchers.equalTo("https://aloi.dev/problems/invalid-metrics"))
                .body("faults.field", Matchers.contains("metrics[1]", "metrics[2]"))
                .body("faults[0].message", Matchers.startsWith("no metric is called 'rouge99'; known are"));
        add(visits, "{\"metrics\":[]}").then().statusCode(422);
        add(visits, "{\"deciding\":\"ter\"}")
                .then()
                .statusCode(422)
                .body("faults[0].field", Matchers.equalTo("deciding"));
        add(new Visits("acme", "ev-none", METRICS), "{\"metrics\":[\"bleu\"]}")
                .then()
                .statusCode(404);
        call("other").get("/api/evaluations/ev-refusing/metrics").then().statusCode(404);
    }

    @Test
    void pairsAreComparedByEveryMetric() {
        Visits visits = ranked("ev-pairs");

        JsonPath byBleu = call().get("/api/evaluations/ev-pairs/comparisons?metric=bleu&margin=30")
                .jsonPath();
        JsonPath deciding = call().get("/api/evaluations/ev-pairs/comparisons").jsonPath();

        assertThat(byBleu.getString("comparisons[0].baseline"))
                .isEqualTo(visits.run(3).value());
        assertThat(byBleu.getInt("comparisons[0].n")).isEqualTo(3);
        assertThat(byBleu.getString("comparisons[0].test")).isEqualTo("paired jackknife t, 3 samples");
        assertThat(byBleu.getDouble("margin")).isEqualTo(30);
        assertThat(deciding.getString("metric")).isEqualTo("rouge1");
        assertThat(deciding.getString("comparisons[0].test")).isEqualTo("paired t, 3 samples");
        assertThat(deciding.getDouble("comparisons[0].corrected"))
                .isCloseTo(
                        Objects.requireNonNull(ranking(visits, "").pairs())
                                .corrected()
                                .get(0)
                                .get(1),
                        within(1e-6));
        call().get("/api/evaluations/ev-pairs/comparisons?test=randomisation")
                .then()
                .body("comparisons[0].test", Matchers.equalTo("approximate randomisation, 10000 swaps of 3 samples"))
                .body("comparisons[0].pValue", Matchers.greaterThan(0.2f));
        call().get("/api/evaluations/ev-pairs/comparisons?metric=ter&margin=-1&test=guess")
                .then()
                .statusCode(422)
                .body("faults.field", Matchers.contains("metric", "margin", "test"));
    }

    @Test
    void metricsStandSideBySide() {
        ranked("ev-side");

        JsonPath contradictions =
                call().get("/api/evaluations/ev-side/contradictions").jsonPath();

        assertThat(contradictions.getList("second")).containsExactly("bleu");
        assertThat(contradictions.getDouble("tau[0]")).isEqualTo(1);
        assertThat(contradictions.getInt("candidates[0]")).isEqualTo(2);
        assertThat(contradictions.getList("opposed[0]")).isEmpty();
    }

    @Test
    void parametersDecide() {
        Visits visits = ranked("ev-weights");

        Decision decided = decision(visits, "?weights=quality:3,latency:1&minQuality=0.4&maxCost=1&method=topsis");

        assertThat(ranking(visits, "").decision()).isNull();
        assertThat(Objects.requireNonNull(decided.weighting()).weights().values())
                .containsExactly(0.75, 0.25);
        assertThat(decided.rows()).extracting("candidate").containsExactly("good", "poor", "broken");
        assertThat(decided.rows().getFirst().excluded()).isFalse();
        assertThat(decided.rows().getFirst().breaches()).extracting("words").containsExactly("its cost is not known");
        assertThat(Objects.requireNonNull(decided.rows().get(1).score()).pBest())
                .isBetween(0.0, 1.0);
        call().get("/api/evaluations/ev-weights/ranking?weights=quality:1,fun:2&maxP95=soon&method=magic&maxCost=-1")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.field", Matchers.contains("maxCost", "maxP95", "weights", "method"));
        call().get("/api/evaluations/ev-weights/ranking?revision=999").then().statusCode(404);
    }

    @Test
    void aPlanSaysWhatItCanShow() {
        ranked("ev-plan");

        JsonPath assumed = call().get("/api/power?metric=rougeL&samples=100").jsonPath();

        // (1.959964 + 0.841621) x 0.15 / 10
        assertThat(assumed.getDouble("minimumDetectableEffect")).isCloseTo(0.0420238, within(1e-6));
        assertThat(assumed.getString("basis")).isEqualTo("assumed: 15 % of the metric's scale");
        call().get("/api/power?metric=rouge1&samples=100&evaluation=ev-plan")
                .then()
                .body("basis", Matchers.equalTo("median over 1 pairs of ev-plan"));
        call().get("/api/power?metric=rouge9&samples=1").then().statusCode(422);
    }

    @Test
    void comparisonsWaitForTheEnd() {
        Visits visits = new Visits("acme", "ev-waiting", METRICS);
        wire.send(List.of(visits.request()));
        await().atMost(PATIENCE)
                .until(() -> call().get("/api/evaluations/ev-waiting/ranking").statusCode() == 200);

        call().get("/api/evaluations/ev-waiting/comparisons").then().statusCode(409);
        call().get("/api/evaluations/ev-nothing/comparisons").then().statusCode(404);
    }

    private static Decision decision(Visits visits, String query) {
        return Objects.requireNonNull(ranking(visits, query).decision());
    }

    private static Change change(RankingUpdated ranking) {
        return Objects.requireNonNull(ranking.change());
    }

    private Visits ranked(String evaluation) {
        Visits visits = new Visits("acme", evaluation, METRICS);
        wire.send(visits.events());
        await().atMost(PATIENCE)
                .until(() -> call().get("/api/evaluations/" + evaluation + "/ranking")
                                        .statusCode()
                                == 200
                        && ranking(visits, "").state().ended());
        return visits;
    }

    private RankingUpdated awaitRevisionAfter(Visits visits, long revision) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(ranking(visits, "").revision()).isGreaterThan(revision);
            assertThat(told(visits)).contains(ranking(visits, ""));
        });
        return ranking(visits, "");
    }

    private List<RankingUpdated> told(Visits visits) {
        return wire.events(Topic.RANKINGS, RankingUpdated.class).stream()
                .filter(it -> it.evaluation().value().equals(visits.evaluation()))
                .toList();
    }

    private static RankingUpdated ranking(Visits visits, String query) {
        Response response = call().get("/api/evaluations/" + visits.evaluation() + "/ranking" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new EventCodec().decode(response.asString().getBytes(StandardCharsets.UTF_8), RankingUpdated.class);
    }

    private static Response add(Visits visits, String body) {
        return call().contentType(ContentType.JSON)
                .body(body)
                .post("/api/evaluations/" + visits.evaluation() + "/metrics");
    }

    private static RequestSpecification call() {
        return call("acme");
    }

    private static RequestSpecification call(String tenant) {
        return given().header("Authorization", "Bearer test").header("X-Aloi-Tenant", tenant);
    }
}
