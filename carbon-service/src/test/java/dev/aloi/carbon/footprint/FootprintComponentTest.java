package dev.aloi.carbon.footprint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.aloi.carbon.database.StoredJson;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.carbon.FootprintEvent;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service on a real broker and a real database. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "carbon"))
class FootprintComponentTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final EventCodec codec = new EventCodec();
    private final Broker broker = new Broker();
    private final DataSource database;

    FootprintComponentTest(DataSource database) {
        this.database = database;
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void tellsTheFootprintOfARunOnceAllItsTrialsHaveEnded() {
        Evaluated evaluated = new Evaluated("ev-whole");
        broker.send(Topics.EVALUATIONS, evaluated.requested(2));
        broker.send(Topics.TRIALS, evaluated.completed("a", SECOND));
        broker.send(Topics.TRIALS, evaluated.failed("b"));

        ConsumerRecord<String, byte[]> told = footprints(evaluated, 1).getFirst();

        RunFootprintEstimated event = decode(told);
        assertThat(event.footprint().trials()).isEqualTo(1);
        assertThat(event.footprint())
                .isEqualTo(FootprintEstimation.shipped()
                        .estimate(
                                new RunUse(List.of(TrialUse.of(evaluated.completed("a", SECOND))), Map.of()),
                                RunPlan.of(evaluated.requested(2).candidates().getFirst(), evaluated.requested(2))));
        assertThat(header(told, "ce_type")).isEqualTo("dev.aloi.RunFootprintEstimated");
        assertThat(header(told, "ce_id")).isEqualTo("dev.aloi.RunFootprintEstimated/ev-whole.1");
        assertThat(header(told, "ce_source")).isEqualTo("/carbon-service");
        assertThat(rest("acme", "ev-whole.1").statusCode(200).extract().asByteArray())
                .isEqualTo(json(event));
    }

    @Test
    void needsNoOrderAndCountsEveryTrialOnce() {
        Evaluated evaluated = new Evaluated("ev-order");
        Evaluated marker = new Evaluated("ev-order-marker");
        broker.send(Topics.TRIALS, evaluated.completed("b", SECOND));
        broker.send(Topics.TRIALS, evaluated.completed("b", SECOND.multipliedBy(60)));
        broker.send(Topics.TRIALS, evaluated.failed("b"));
        broker.send(Topics.TRIALS, evaluated.completed("a", SECOND));
        broker.send(Topics.EVALUATIONS, evaluated.requested(3));
        broker.send(Topics.EVALUATIONS, marker.requested(1));
        broker.send(Topics.TRIALS, marker.completed("a", SECOND));
        footprints(marker, 1);
        rest("acme", "ev-order.1")
                .statusCode(404)
                .body("title", equalTo("The run has not ended"))
                .body("detail", containsString("2 of 3 trials"));

        broker.send(Topics.TRIALS, evaluated.completed("c", SECOND));

        RunFootprintEstimated event = decode(footprints(evaluated, 1).getFirst());
        assertThat(event.footprint().trials()).isEqualTo(3);
        assertThat(Trials.known(event.footprint().run().energy()).mid().wattHours())
                .isEqualTo(Trials.known(event.footprint().perThousandSamples().energy())
                                .mid()
                                .wattHours()
                        * 3
                        / 1000);
        assertThat(Trials.known(event.footprint().run().energy()).mid().wattHours())
                .isCloseTo(3 * 1.6929615162037035 * 1.135 / 3600, withinPercentage(1e-9));
    }

    @Test
    void tellsTheSameBytesAgainAfterAReplayAndAfterACrash() throws SQLException {
        Evaluated evaluated = new Evaluated("ev-replay");
        Evaluated marker = new Evaluated("ev-replay-marker");
        tell(evaluated);
        ConsumerRecord<String, byte[]> first = footprints(evaluated, 1).getFirst();

        tell(evaluated);
        broker.send(Topics.EVALUATIONS, marker.requested(1));
        broker.send(Topics.TRIALS, marker.completed("a", SECOND));
        footprints(marker, 1);
        // As after a crash between the broker's acknowledgement and the row's mark.
        forgetThatItWasPublished(evaluated.run());

        List<ConsumerRecord<String, byte[]>> both = footprints(evaluated, 2);
        assertThat(both).hasSize(2);
        assertThat(both.getLast().value()).isEqualTo(first.value());
        assertThat(both.getLast().headers()).isEqualTo(first.headers());
        assertThat(ended(evaluated.run())).isEqualTo(2);
    }

    @Test
    void putsAsideWhatIsNotAnEventAndGoesOn() {
        Evaluated evaluated = new Evaluated("ev-bad");
        broker.send(Topics.TRIALS, "ev-bad.1", "{\"type\":\"TrialCompleted\"}".getBytes(StandardCharsets.UTF_8));
        broker.send(Topics.EVALUATIONS, "ev-bad", "nonsense".getBytes(StandardCharsets.UTF_8));
        tell(evaluated);

        assertThat(footprints(evaluated, 1)).hasSize(1);
        ConsumerRecord<String, byte[]> trial = deadLetter(Topics.TRIALS, "ev-bad.1");
        assertThat(header(trial, "dead-letter-reason")).isNotBlank();
        assertThat(header(trial, "dead-letter-topic")).isEqualTo(broker.topic(Topics.TRIALS));
        assertThat(deadLetter(Topics.EVALUATIONS, "ev-bad").value()).asString().isEqualTo("nonsense");
    }

    @Test
    void tellsThatNothingIsKnownOfARunThatFailedAltogether() {
        Evaluated evaluated = new Evaluated("ev-failed");
        broker.send(Topics.TRIALS, evaluated.failed("a"));
        broker.send(Topics.EVALUATIONS, evaluated.requested(1));

        RunFootprintEstimated event = decode(footprints(evaluated, 1).getFirst());

        assertThat(event.footprint().trials()).isZero();
        assertThat(Trials.reason(event.footprint().run().cost())).isEqualTo("no trial was completed");
    }

    @Test
    void showsARunToItsTenantOnly() {
        Evaluated evaluated = new Evaluated("ev-tenant");
        tell(evaluated);
        footprints(evaluated, 1);

        rest("acme", "ev-tenant.1").statusCode(200);
        rest("other", "ev-tenant.1")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no run ev-tenant.1."));
        given().header(Caller.TENANT_HEADER, "acme")
                .get("/api/runs/ev-tenant.1/footprint")
                .then()
                .statusCode(401);
    }

    @Test
    void keepsNoCompletion() throws SQLException {
        Evaluated evaluated = new Evaluated("ev-quiet");
        tell(evaluated);
        footprints(evaluated, 1);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from trial where trial::text like '%SECRET-COMPLETION%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private void tell(Evaluated evaluated) {
        TrialCompleted first = evaluated.completed("a", SECOND);
        broker.send(Topics.EVALUATIONS, evaluated.requested(2));
        broker.send(Topics.TRIALS, first);
        broker.send(Topics.TRIALS, evaluated.completed("b", SECOND));
    }

    private List<ConsumerRecord<String, byte[]>> footprints(Evaluated evaluated, int count) {
        List<ConsumerRecord<String, byte[]>> found = broker.await(
                Topics.FOOTPRINTS, count, told -> evaluated.run().value().equals(told.key()));
        assertThat(found).hasSize(count);
        return found;
    }

    private ConsumerRecord<String, byte[]> deadLetter(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> found =
                broker.await(Topics.deadLetters(topic, "carbon-service"), 1, told -> key.equals(told.key()));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static ValidatableResponse rest(String tenant, String run) {
        return given().header("Authorization", "Bearer test")
                .header(Caller.TENANT_HEADER, tenant)
                .get("/api/runs/" + run + "/footprint")
                .then();
    }

    private RunFootprintEstimated decode(ConsumerRecord<String, byte[]> told) {
        return (RunFootprintEstimated) codec.decode(told.value(), FootprintEvent.class);
    }

    private static byte[] json(RunFootprintEstimated event) {
        return new StoredJson().write(event.footprint()).getBytes(StandardCharsets.UTF_8);
    }

    private void forgetThatItWasPublished(RunId run) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update footprint set published = false where run = '" + run + "'");
        }
    }

    private int ended(RunId run) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select ended from run where tenant = '" + new TenantId("acme")
                        + "' and run = '" + run + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> told, String name) {
        Header header = told.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
