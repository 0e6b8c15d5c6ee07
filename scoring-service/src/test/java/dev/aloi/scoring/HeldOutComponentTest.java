package dev.aloi.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.scoring.HeldOut;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two of four samples are held out: how they were answered is told by the Ladder alone. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class HeldOutComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PART = List.of("s1", "s2");

    private final EventWire wire = new EventWire();

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @Test
    void heldOutSamplesAreInNoPageAndNoNumberButTheLaddersAnswer() {
        Visits visits = new Visits("acme", "ev-divided", List.of("rouge1"));

        RankingUpdated ranking = ranked(visits, new SuiteVersion("divided-held-out@0123456789ab"));

        get("/api/runs/" + visits.run(3) + "/trials")
                .body("total", Matchers.equalTo(2))
                .body("items.sample", Matchers.contains("s3", "s4"));
        get("/api/runs/" + visits.run(3) + "/trials?search=controlled").body("total", Matchers.equalTo(0));
        get("/api/evaluations/ev-divided/reviews/queue?reviewer=ann&size=50")
                .body("items.sample.unique().sort()", Matchers.contains("s3", "s4"));
        // The poor one lacks s4: of what is shown they share s3 alone.
        get("/api/evaluations/ev-divided/comparisons").body("comparisons", Matchers.empty());
        assertThat(ranking.rows())
                .flatExtracting(RankingRow::quality)
                .filteredOn(Quality.Scored.class::isInstance)
                .extracting(it -> ((Quality.Scored) it).expected())
                .containsOnly(2);
        assertThat(wire.events(Topic.RUNS, RunScored.class))
                .filteredOn(it -> it.evaluation().value().equals("ev-divided"))
                .flatExtracting(RunScored::quality)
                .filteredOn(Quality.Scored.class::isInstance)
                .extracting(it -> ((Quality.Scored) it).n())
                .allMatch(n -> n <= 2);
        assertThat(told(ranking, "broken")).isEmpty();
        assertThat(told(ranking, "poor")).get().matches(it -> it.improved() && it.look() == 1);
        assertThat(told(ranking, "good")).get().matches(it -> !it.improved() && it.look() == 2);
        assertThat(told(ranking, "good").orElseThrow().best()).isEqualTo(visits.run(2));
    }

    @Test
    void rankingAnewIsNoNewLookButAnotherEvaluationIs() {
        SuiteVersion part = new SuiteVersion("looked-at@0123456789ab");
        Visits visits = new Visits("acme", "ev-look-1", List.of("rouge1"));
        RankingUpdated before = ranked(visits, part);

        given().header("Authorization", "Bearer test")
                .header("X-Aloi-Tenant", "acme")
                .contentType("application/json")
                .body("{\"metrics\": [\"chrf\"]}")
                .post("/api/evaluations/ev-look-1/metrics")
                .then()
                .statusCode(202);
        RankingUpdated after = awaited(visits, before.revision());
        RankingUpdated other = ranked(new Visits("acme", "ev-look-2", List.of("rouge1")), part);

        assertThat(told(after, "good")).isEqualTo(told(before, "good"));
        assertThat(told(after, "poor")).isEqualTo(told(before, "poor"));
        assertThat(told(other, "poor")).get().extracting(HeldOut::look).isEqualTo(3L);
        assertThat(told(other, "good")).get().extracting(HeldOut::look).isEqualTo(4L);
        assertThat(told(other, "good").orElseThrow().best()).isEqualTo(visits.run(2));
    }

    @Test
    void dividingASuiteHidesWhatWasAnsweredBeforeAndUnsealingShowsItAgain() {
        SuiteVersion part = new SuiteVersion("divided-later@0123456789ab");
        Visits visits = new Visits("acme", "ev-before", List.of("rouge1"));
        wire.send(visits.events());
        awaited(visits, 0);
        String trials = "/api/runs/" + visits.run(3) + "/trials";
        get(trials).body("total", Matchers.equalTo(4));

        wire.send(visits.samples(part, PART));
        wire.send(List.of(visits.sealed(part, PART.size(), false)));
        await().atMost(PATIENCE).untilAsserted(() -> get(trials).body("total", Matchers.equalTo(2)));

        wire.send(List.of(visits.sealed(part, PART.size(), true)));
        await().atMost(PATIENCE).untilAsserted(() -> get(trials).body("total", Matchers.equalTo(4)));
    }

    @Test
    void ofASuiteThatIsAllHeldOutNothingIsShown() {
        Visits visits = new Visits("acme", "ev-all-held-out", List.of("rouge1"));
        wire.send(List.of(visits.heldOut()));
        wire.send(withoutRequest(visits));
        RankingUpdated ranking = awaited(visits, 0);

        assertThat(ranking.rows()).allMatch(row -> row.rank() == null);
        assertThat(ranking.rows()).flatExtracting(RankingRow::quality).hasOnlyElementsOfType(Quality.Unscored.class);
        assertThat(told(ranking, "poor")).isPresent();
        given().header("Authorization", "Bearer test")
                .header("X-Aloi-Tenant", "acme")
                .get("/api/runs/" + visits.run(3) + "/trials")
                .then()
                .statusCode(403)
                .body("type", Matchers.is("https://aloi.dev/problems/held-out"));
    }

    private RankingUpdated ranked(Visits visits, SuiteVersion part) {
        EvaluationRequested request = visits.divided(part, PART.size());
        wire.send(List.of(request));
        wire.send(visits.samples(part, PART));
        wire.send(withoutRequest(visits));
        return awaited(visits, 0);
    }

    private static List<Event> withoutRequest(Visits visits) {
        return visits.events().stream()
                .filter(it -> !(it instanceof EvaluationRequested))
                .toList();
    }

    /** The first ranking after a revision that holds everything. */
    private RankingUpdated awaited(Visits visits, long revision) {
        return await().atMost(PATIENCE)
                .until(
                        () -> wire.events(Topic.RANKINGS, RankingUpdated.class).stream()
                                .filter(it -> it.evaluation().value().equals(visits.evaluation()))
                                .filter(it -> it.change() != null && it.revision() > revision)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<HeldOut> told(RankingUpdated ranking, String candidate) {
        return ranking.rows().stream()
                .filter(row -> row.candidate().equals(candidate))
                .flatMap(row -> Stream.ofNullable(row.heldOut()))
                .findFirst();
    }

    private static ValidatableResponse get(String path) {
        return given().header("Authorization", "Bearer test")
                .header("X-Aloi-Tenant", "acme")
                .get(path)
                .then()
                .statusCode(200);
    }
}
