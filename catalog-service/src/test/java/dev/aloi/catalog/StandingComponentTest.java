package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.Rankings;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.catalog.testing.Visits;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.LeadLost;
import dev.aloi.contracts.catalog.StandingEvent;
import dev.aloi.contracts.catalog.WinnerChanged;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class StandingComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void runsAgainWhenItsModelIsPublishedAnewAndTellsThatTheWinnerChanged() throws Exception {
        Api api = new Api("standing");
        publish(api, "r1", "0.10");
        String first = request(api, "'standing':true,");
        Rankings.tell("standing", first, 1, 0.99, "small", "other");
        awaitWinner(api, first, "small");

        publish(api, "r1", "0.05");
        publish(api, "r2", "0.05");

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> line(api, first, 2));
        api.call()
                .get("/api/evaluations/" + first + "/standing")
                .then()
                .body("line", equalTo(first))
                .body("evaluations.standing", equalTo(List.of(true, false)))
                .body("evaluations[0].cause", equalTo("model standing/ours-1@3 was published"))
                .body("evaluations[0].winner", nullValue());
        String second =
                api.call().get("/api/evaluations/" + first + "/standing").path("evaluations[0].evaluation");

        Rankings.tell("standing", second, 1, 0.97, "other", "small");
        Rankings.tell("standing", second, 2, 0.60, "other", "small");

        List<StandingEvent> events = events("standing/" + first, 2);
        assertThat(events.get(0)).isInstanceOfSatisfying(WinnerChanged.class, changed -> {
            assertThat(changed.evaluation().value()).isEqualTo(second);
            assertThat(changed.previous()).isEqualTo("small");
            assertThat(changed.winner()).isEqualTo("other");
            assertThat(changed.cause()).isEqualTo("model standing/ours-1@3 was published");
        });
        assertThat(events.get(1)).isInstanceOfSatisfying(LeadLost.class, lost -> {
            assertThat(lost.revision()).isEqualTo(2);
            assertThat(lost.winner()).isEqualTo("other");
            assertThat(lost.pBest()).isEqualTo(0.60);
            assertThat(lost.cause()).isNull();
        });
    }

    @Test
    void isFollowedByANewVersionOfItsPrompts() throws Exception {
        Api api = new Api("following");
        publish(api, "r1", "0.10");
        String first = request(api, "'standing':true,");
        Rankings.tell("following", first, 1, 0.99, "small", "other");
        awaitWinner(api, first, "small");

        String second = request(api, "'follows':'%s',".formatted(first));
        Rankings.tell("following", second, 1, 0.99, "other", "small");

        assertThat(((WinnerChanged) events("following/" + first, 1).getFirst()).winner())
                .isEqualTo("other");
        line(api, second, 2);
        api.call()
                .contentType("application/json")
                .body(body(api, "'follows':'%s',".formatted(first)))
                .post("/api/evaluations")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("follows"));
    }

    @Test
    void saysWhyItIsNotRunAgain() {
        Api api = new Api("refused");
        publish(api, "r1", "0.10");
        publish(api, "ours-2", "r1", "0.10");
        String first = request(api, "'standing':true,", ",'model':'ours-2'");
        api.call().delete("/api/models/ours-2").then().statusCode(204);

        publish(api, "r2", "0.10");

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> api.call()
                        .get("/api/evaluations/" + first + "/standing")
                        .then()
                        .body("evaluations", hasSize(1))
                        .body("evaluations[0].standing", equalTo(true))
                        .body("evaluations[0].refused.cause", equalTo("model refused/ours-1@2 was published"))
                        .body("evaluations[0].refused.reason", equalTo("candidates[1].model is not in the catalogue")));
    }

    @Test
    void tellsNothingOfAnEvaluationThatDoesNotStand() throws Exception {
        Api api = new Api("falling");
        publish(api, "r1", "0.10");

        String evaluation = request(api, "");

        api.call().get("/api/evaluations/" + evaluation + "/standing").then().statusCode(404);
        api.call().get("/api/evaluations/" + evaluation).then().body("line", nullValue());
    }

    private static void line(Api api, String evaluation, int size) {
        api.call()
                .get("/api/evaluations/" + evaluation + "/standing")
                .then()
                .statusCode(200)
                .body("evaluations", hasSize(size));
    }

    private static void awaitWinner(Api api, String evaluation, String winner) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> api.call()
                        .get("/api/evaluations/" + evaluation + "/standing")
                        .then()
                        .body("evaluations[0].winner", equalTo(winner))
                        .body("evaluations[0].sure", equalTo(true)));
    }

    private static List<StandingEvent> events(String key, int count) {
        return TopicReader.await(Topics.STANDINGS, count, record -> record.key().equals(key)).stream()
                .map(record -> new EventCodec().decode(record.value(), StandingEvent.class))
                .toList();
    }

    private static String request(Api api, String more) {
        return request(api, more, "");
    }

    private static String request(Api api, String more, String ofTheOther) {
        return api.call()
                .contentType("application/json")
                .body(body(api, more, ofTheOther))
                .post("/api/evaluations")
                .then()
                .statusCode(201)
                .extract()
                .path("evaluation");
    }

    private static String body(Api api, String more) {
        return body(api, more, "");
    }

    private static String body(Api api, String more, String ofTheOther) {
        String suite = api.uploadSuite("visits", Visits.SUITE).path("suite");
        return """
                {'suite':'%s',%s'metrics':['rouge1'],'candidates':[
                  {'name':'small','onnx':{'model':'models/small'},'model':'ours-1'},
                  {'name':'other','onnx':{'model':'models/other'}%s}]}
                """.formatted(suite, more, ofTheOther).replace('\'', '"');
    }

    private static void publish(Api api, String revision, String price) {
        publish(api, "ours-1", revision, price);
    }

    private static void publish(Api api, String model, String revision, String price) {
        String body = """
                {'name':'Ours','creator':'We',
                 'design':{'revision':{'value':'%s','source':'config.json','asOf':'2026-01-02'}},
                 'endpoints':[{'id':'mill','provider':'Mill','kind':'API','prices':{'currency':'EUR',
                 'inputPerMillion':'%s','outputPerMillion':'0.40','source':'list','asOf':'2026-01-02'}}]}
                """.formatted(revision, price).replace('\'', '"');
        api.call()
                .contentType("application/json")
                .body(body)
                .put("/api/models/" + model)
                .then()
                .statusCode(lessThan(300));
    }
}
