package dev.aloi.carbon.deferral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.aloi.carbon.footprint.Broker;
import dev.aloi.carbon.footprint.Evaluated;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.carbon.WindowChosen;
import dev.aloi.contracts.carbon.WindowEvent;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Evaluations that may wait, on forecasts of the next hours: the service's clock is the real one. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "carbon"))
class WindowComponentTest {
    private final EventCodec codec = new EventCodec();
    private final Broker broker = new Broker();
    private final Instant hour = InstantSource.system().instant().truncatedTo(ChronoUnit.HOURS);

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void waitsForTheGreenestWindowAndTellsWhatThatSaved() {
        TenantId tenant = new TenantId("windy");
        forecast(tenant, "us-east-1", 400, 400, 300, 400, "eu-north-1", 30, 20, 10, 30);
        Evaluated evaluated = new Evaluated("ev-windy", tenant);
        broker.send(Topics.EVALUATIONS, deferred(evaluated, List.of("us-east-1", "eu-north-1")));

        WindowChosen window = windows(evaluated, 1).getFirst();

        assertThat(window.start()).isEqualTo(hour.plus(Duration.ofHours(2)));
        assertThat(window.region()).isEqualTo("eu-north-1");
        assertThat(window.mean()).isEqualTo(new GridIntensity(10));
        assertThat(window.atOnce()).isEqualTo(new GridIntensity(400));
        asked(tenant)
                .get("/api/evaluations/ev-windy/window")
                .then()
                .statusCode(200)
                .body("home", equalTo("us-east-1"))
                .body("chosen.region", equalTo("eu-north-1"))
                .body("saved", nullValue());

        broker.send(Topics.TRIALS, evaluated.completed("a", Duration.ofHours(1)));
        broker.await(Topics.FOOTPRINTS, 1, told -> "ev-windy.1".equals(told.key()));

        // An hour of CPU time at full draw, at the facility: 390 g/kWh less.
        asked(tenant)
                .get("/api/evaluations/ev-windy/window")
                .then()
                .body("runs", equalTo(1))
                .body("saved.mid.grams", closeTo(1.6929615162037035 * 1.135 / 1000 * 390, 1e-9));
        asked(new TenantId("other"))
                .get("/api/evaluations/ev-windy/window")
                .then()
                .statusCode(404);
    }

    @Test
    void choosesAnewWhenANewerForecastIsGiven() {
        TenantId tenant = new TenantId("changeable");
        forecast(tenant, "us-east-1", 400, 400, 300, 200, "eu-north-1", 500, 500, 500, 500);
        Evaluated evaluated = new Evaluated("ev-changeable", tenant);
        broker.send(Topics.EVALUATIONS, deferred(evaluated, List.of("us-east-1")));
        assertThat(windows(evaluated, 1).getFirst().start()).isEqualTo(hour.plus(Duration.ofHours(3)));

        forecast(tenant, "us-east-1", 400, 400, 100, 200, "eu-north-1", 500, 500, 500, 500);

        WindowChosen second = windows(evaluated, 2).getLast();
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.start()).isEqualTo(hour.plus(Duration.ofHours(2)));
    }

    @Test
    void runsAtOnceWhereNobodyForecastsAnything() {
        Evaluated evaluated = new Evaluated("ev-becalmed", new TenantId("becalmed"));
        broker.send(Topics.EVALUATIONS, deferred(evaluated, List.of("us-east-1")));

        WindowChosen window = windows(evaluated, 1).getFirst();

        assertThat(window.start()).isBeforeOrEqualTo(InstantSource.system().instant());
        assertThat(window.region()).isEqualTo("us-east-1");
        assertThat(window.words()).isEqualTo("it runs at once: no forecast covers a window before its deadline");
    }

    private EvaluationRequested deferred(Evaluated evaluated, List<String> regions) {
        EvaluationRequested atOnce = evaluated.requested(1);
        return new EvaluationRequested(
                atOnce.tenant(),
                atOnce.evaluation(),
                atOnce.suite(),
                atOnce.suiteDigest(),
                atOnce.samples(),
                atOnce.repetitions(),
                atOnce.metrics(),
                atOnce.seed(),
                atOnce.scenario(),
                atOnce.candidates(),
                atOnce.requestedAt(),
                null,
                null,
                null,
                null,
                new Deferral(hour.plus(Duration.ofHours(4)), Duration.ofMinutes(30), regions));
    }

    /** Four hours of two regions from this hour on. */
    private void forecast(TenantId tenant, Object... regionsAndHours) {
        StringBuilder csv = new StringBuilder("region,start,gramsPerKilowattHour\n");
        for (int region = 0; region < regionsAndHours.length; region += 5) {
            for (int i = 0; i < 4; i++) {
                csv.append(regionsAndHours[region])
                        .append(',')
                        .append(hour.plus(Duration.ofHours(i)))
                        .append(',')
                        .append(regionsAndHours[region + 1 + i])
                        .append('\n');
            }
        }
        asked(tenant)
                .contentType("text/csv")
                .body(csv.toString())
                .put("/api/facts/grid-forecast?source=the forecaster")
                .then()
                .statusCode(200);
    }

    private List<WindowChosen> windows(Evaluated evaluated, int count) {
        List<WindowChosen> found =
                broker.await(Topics.WINDOWS, count, told -> evaluated.name().equals(told.key())).stream()
                        .map(told -> (WindowChosen) codec.decode(told.value(), WindowEvent.class))
                        .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(count);
        return found;
    }

    private static RequestSpecification asked(TenantId tenant) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .header("Authorization", "Bearer test")
                .header(Caller.TENANT_HEADER, tenant.value());
    }
}
