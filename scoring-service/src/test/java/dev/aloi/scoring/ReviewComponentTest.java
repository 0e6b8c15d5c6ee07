package dev.aloi.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.Topic;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.ReviewRecorded;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class ReviewComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CORRECTED = "Blood pressure is well controlled on lisinopril.";

    private final EventWire wire = new EventWire();

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @Test
    void reviewsAreToldAndBecomeColumnsOfANewRevision() {
        Visits visits = ranked("ev-reviewed");
        long before = ended(visits, _ -> true).revision();

        post(visits, threeReviews(visits)).statusCode(200).body("received", Matchers.is(3), "changed", Matchers.is(3));

        RankingUpdated after = ended(visits, ranking -> ranking.revision() > before);
        Quality.Scored hter = (Quality.Scored) after.rows().getFirst().quality().get(1);
        assertThat(hter.metric()).isEqualTo("hter");
        assertThat(hter.value()).as("one word of 12 + 7").isCloseTo(100 / 19.0, within(1e-9));
        assertThat(hter.missing()).isEqualTo(new Quality.Missing(1, 3, null, 100 / 7.0 / 3));
        Quality.Scored approved =
                (Quality.Scored) after.rows().getFirst().quality().get(2);
        assertThat(approved.interval()).isEqualTo("Wilson, 1 of 3");
        assertThat(after.rows().get(1).quality().get(1)).isInstanceOf(Quality.Unscored.class);
        assertThat(get(visits, "/ranking?revision=" + before).getList("rows[0].quality.metric"))
                .as("the revision before is kept as it was")
                .containsExactly("rouge1");
        assertThat(told(visits))
                .extracting(ReviewRecorded::judgement)
                .containsExactlyInAnyOrder(Judgement.APPROVED, Judgement.CORRECTED, Judgement.REJECTED);
        JsonPath summary = get(visits, "/reviews/summary");
        assertThat(summary.getString("[2].candidate")).isEqualTo("good");
        assertThat(summary.getFloat("[2].seconds.value")).isEqualTo(20);
        assertThat(summary.getInt("[2].uncorrected")).isEqualTo(1);
    }

    private static String threeReviews(Visits visits) {
        return """
                [{"run": "%1$s", "sample": "s1", "reviewer": "ann", "judgement": "approved", "seconds": 10, "score": 5},
                 {"run": "%1$s", "sample": "s2", "reviewer": "ann", "judgement": "corrected", "seconds": 30, "score": 3,
                  "correction": "%2$s"},
                 {"run": "%1$s", "sample": "s3", "reviewer": "ann", "judgement": "rejected", "seconds": 20, "score": 1}]
                """.formatted(visits.run(3), CORRECTED);
    }

    @Test
    void theSameReviewAgainChangesNothingAndALaterOneStands() {
        Visits visits = ranked("ev-again");
        String first = at(visits, "approved", "08:00:00");
        post(visits, first).body("changed", Matchers.is(1));

        post(visits, first).statusCode(200).body("changed", Matchers.is(0));
        post(visits, at(visits, "approved", "09:00:00")).body("changed", Matchers.is(0));
        post(visits, at(visits, "rejected", "10:00:00")).body("changed", Matchers.is(1));
        post(visits, at(visits, "approved", "09:30:00")).body("changed", Matchers.is(0));

        JsonPath reviews = get(visits, "/reviews");
        assertThat(reviews.getInt("total")).isEqualTo(1);
        assertThat(reviews.getString("items[0].judgement")).isEqualTo("REJECTED");
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(visits))
                        .extracting(ReviewRecorded::judgement)
                        .endsWith(Judgement.REJECTED));
        assertThat(told(visits)).hasSizeLessThanOrEqualTo(2);
    }

    private static String at(Visits visits, String judgement, String time) {
        return review(
                visits,
                3,
                "s1",
                "ann",
                "\"judgement\": \"%s\", \"reviewedAt\": \"2026-01-05T%sZ\"".formatted(judgement, time));
    }

    @Test
    void wrongReviewsAreRefusedWithEveryFaultAndNothingIsKept() {
        Visits visits = ranked("ev-refused-review");
        String good = review(visits, 3, "s1", "ann", "\"judgement\": \"approved\"");
        String unknown = review(visits, 3, "s9", "ann", "\"judgement\": \"approved\"");
        String failed = review(visits, 1, "s1", "ann", "\"judgement\": \"approved\"");
        String bare = review(visits, 3, "s2", "ann", "\"judgement\": \"corrected\", \"seconds\": -1");

        post(visits, "[" + String.join(",", good, unknown, failed, bare) + "]")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", Matchers.is("https://aloi.dev/problems/invalid-review"))
                .body(
                        "faults.field",
                        Matchers.containsInAnyOrder("[1].sample", "[2].sample", "[3].correction", "[3].seconds"));

        assertThat(get(visits, "/reviews").getInt("total")).isZero();
        as("other").get("/api/evaluations/ev-refused-review/reviews").then().statusCode(404);
        as("acme")
                .get("/api/evaluations/ev-refused-review/reviews/queue")
                .then()
                .statusCode(422);
    }

    @Test
    void aCorrectionThatChangesNothingApproves() {
        Visits visits = ranked("ev-same");

        post(
                        visits,
                        review(
                                visits,
                                3,
                                "s4",
                                "ann",
                                "\"judgement\": \"corrected\", \"correction\": \"He asks for a refill of his inhaler.\\n\""))
                .statusCode(200);

        assertThat(get(visits, "/reviews").getString("items[0].judgement")).isEqualTo("APPROVED");
    }

    @Test
    void theQueueIsBlindTheSameForAllAndGoesOnWhereOneStopped() {
        Visits visits = ranked("ev-queue");
        JsonPath queue = get(visits, "/reviews/queue?reviewer=ann&size=50");
        assertThat(queue.getInt("total")).isEqualTo(7);
        assertThat(queue.prettify()).doesNotContain("good", "poor", "has had a dry cough");
        List<String> samples = queue.getList("items.sample");
        assertThat(samples).hasSize(7);
        assertThat(IntStream.range(1, 7).filter(i -> !samples.get(i).equals(samples.get(i - 1))))
                .as("completions of a sample come together")
                .hasSize(3);

        post(
                        visits,
                        "{\"run\": \"%s\", \"sample\": \"%s\", \"reviewer\": \"ann\", \"judgement\": \"approved\"}"
                                .formatted(queue.getString("items[0].run"), samples.getFirst()))
                .statusCode(200);

        JsonPath next = get(visits, "/reviews/queue?reviewer=ann&size=50");
        assertThat(next.getInt("reviewed")).isEqualTo(1);
        assertThat(next.getList("items")).isEqualTo(queue.getList("items").subList(1, 7));
        assertThat(get(visits, "/reviews/queue?reviewer=bob&size=50").getList("items"))
                .isEqualTo(queue.getList("items"));
    }

    @Test
    void metricsAreComparedWithPeopleAndTextsAreNotLogged() {
        try (LogCapture log = new LogCapture()) {
            Visits visits = ranked("ev-agreement");
            post(visits, threeReviews(visits)).statusCode(200);
            post(
                            visits,
                            review(
                                    visits,
                                    2,
                                    "s1",
                                    "ann",
                                    "\"judgement\": \"rejected\", \"correction\": \"canary\", \"score\": 1"))
                    .statusCode(200);

            JsonPath agreement = get(visits, "/agreement");

            assertThat(agreement.getInt("trials")).isEqualTo(4);
            assertThat(agreement.getInt("samples")).isEqualTo(3);
            assertThat(agreement.getInt("items.find { it.judgement == 'HTER' }.n"))
                    .isEqualTo(3);
            assertThat(agreement.getFloat("items.find { it.judgement == 'SCORE' }.spearman.value"))
                    .isPositive();
            assertThat(log.text()).doesNotContain("canary", "controlled");
        }
    }

    @Test
    void heldOutSamplesAreReviewedElsewhereAndTheirTextsStayThere() {
        Visits visits = new Visits("acme", "ev-held-out", List.of("rouge1"));
        wire.send(List.of(visits.heldOut()));
        wire.send(visits.events().stream()
                .filter(it -> !(it instanceof EvaluationRequested))
                .toList());
        ended(visits, _ -> true);

        as("acme")
                .get("/api/evaluations/ev-held-out/reviews/queue?reviewer=ann")
                .then()
                .statusCode(403)
                .body("type", Matchers.is("https://aloi.dev/problems/held-out"));
        post(visits, threeReviews(visits)).statusCode(200);

        JsonPath reviews = get(visits, "/reviews");
        assertThat(reviews.getInt("total")).isZero();
        assertThat(reviews.getList("items")).isEmpty();
        assertThat(get(visits, "/reviews/summary").getInt("find { it.candidate == 'good' }.reviews"))
                .isEqualTo(3);
    }

    @Test
    void aMetricThatIsAddedLaterIsComparedWithPeopleToo() {
        Visits visits = ranked("ev-added-metric");
        post(visits, threeReviews(visits)).statusCode(200);

        as("acme")
                .contentType("application/json")
                .body("{\"metrics\": [\"chrf\"]}")
                .post("/api/evaluations/ev-added-metric/metrics")
                .then()
                .statusCode(202);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(visits, "/agreement").getList("items.findAll { it.n == 3 }.metric"))
                        .contains("rouge1", "chrf"));
        RankingUpdated last = ended(visits, it -> it.rows().getFirst().quality().size() == 5);
        assertThat(last.rows().getFirst().quality())
                .extracting(Quality::metric)
                .containsExactly("rouge1", "chrf", "hter", "approvedAsIs", "editsPerWord");
    }

    private Visits ranked(String evaluation) {
        Visits visits = new Visits("acme", evaluation, List.of("rouge1"));
        wire.send(visits.events());
        ended(visits, _ -> true);
        return visits;
    }

    private RankingUpdated ended(Visits visits, Predicate<RankingUpdated> wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> wire.events(Topic.RANKINGS, RankingUpdated.class).stream()
                                .filter(it -> it.evaluation().value().equals(visits.evaluation()))
                                .filter(it -> it.state().ended())
                                .filter(wanted)
                                .reduce((_, second) -> second),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<ReviewRecorded> told(Visits visits) {
        return wire.events(Topic.REVIEWS, ReviewRecorded.class).stream()
                .filter(it -> it.evaluation().value().equals(visits.evaluation()))
                .toList();
    }

    private static String review(Visits visits, int run, String sample, String reviewer, String rest) {
        return "{\"run\": \"%s\", \"sample\": \"%s\", \"reviewer\": \"%s\", %s}"
                .formatted(visits.run(run), sample, reviewer, rest);
    }

    private static ValidatableResponse post(Visits visits, String body) {
        return as(visits.tenant())
                .contentType("application/json")
                .body(body)
                .post("/api/evaluations/{id}/reviews", visits.evaluation())
                .then();
    }

    private static JsonPath get(Visits visits, String path) {
        return as(visits.tenant())
                .get("/api/evaluations/" + visits.evaluation() + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String tenant) {
        return given().header("Authorization", "Bearer test").header("X-Aloi-Tenant", tenant);
    }
}
