package dev.aloi.carbon.footprint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.carbon.FootprintEvent;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was ranked stays as it was; what has changed since is told as another revision. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "carbon"))
class RevisionComponentTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final EventCodec codec = new EventCodec();
    private final Broker broker = new Broker();

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void explainsACostLineByLine() {
        Evaluated evaluated = new Evaluated("ev-lines");
        tell(evaluated, Evaluated.endpoint("lines", "0.15", JANUARY));
        footprints(evaluated, 1);

        asked().get("/api/runs/ev-lines.1/cost")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("trials", equalTo(2))
                .body("lines.words", contains("200 input tokens x $0.15/M", "40 output tokens x $0.6/M"))
                .body("total.mid.amount", equalTo(0.000054f))
                .body("total.assumptions", hasItem("prices: price list, 2026-01-01"));
    }

    /** Of all the ways in which a cost is wrong the commonest: cached and reasoning tokens left out, or counted twice. */
    @Test
    void pricesEveryKindOfTokensOnce() {
        Evaluated evaluated = new Evaluated("ev-kinds");
        Endpoint cached = Evaluated.cachedEndpoint("kinds", JANUARY);
        broker.send(Topics.EVALUATIONS, evaluated.requestedAt(cached, 2));
        broker.send(Topics.TRIALS, evaluated.completed("a", SECOND, new Usage(1_000, 200, 600, 100, 50)));
        broker.send(Topics.TRIALS, evaluated.completed("b", SECOND));
        footprints(evaluated, 1);

        asked().get("/api/runs/ev-kinds.1/cost")
                .then()
                .statusCode(200)
                .body(
                        "lines.words",
                        contains(
                                "400 input tokens x $1/M",
                                "600 input tokens read from the cache x $0.1/M",
                                "100 input tokens written to the cache x $1.25/M",
                                "170 output tokens x $2/M",
                                "50 reasoning tokens x $3/M"))
                .body("total.mid.amount", equalTo(0.001075f));
        broker.send(Topics.MODELS, Evaluated.published(Evaluated.endpoint("kinds", "1", JANUARY.plusDays(1))));
        RunFootprintEstimated dearer = decode(footprints(evaluated, 2).getLast());
        assertThat(Trials.known(dearer.footprint().run().cost()).mid().amount()).isEqualByComparingTo("0.001232");
    }

    @Test
    void weighsARunAnewWhenItsPriceChangesAndKeepsWhatWasRanked() {
        Evaluated evaluated = new Evaluated("ev-dearer");
        Endpoint before = Evaluated.endpoint("dearer", "0.15", JANUARY);
        tell(evaluated, before);
        byte[] frozen = footprints(evaluated, 1).getFirst().value();

        Endpoint after = Evaluated.endpoint("dearer", "0.30", JANUARY.plusMonths(3));
        broker.send(Topics.MODELS, Evaluated.published(before));
        broker.send(Topics.MODELS, Evaluated.published(after));

        RunFootprintEstimated second = decode(footprints(evaluated, 2).getLast());
        assertThat(second.footprint().number()).isEqualTo(2);
        assertThat(second.footprint().cause()).isEqualTo("prices: price list, 2026-04-01");
        assertThat(Trials.known(second.footprint().run().cost()).mid().amount()).isEqualByComparingTo("0.000084");
        assertThat(footprints(evaluated, 1).getFirst().value()).isEqualTo(frozen);
        asked().get("/api/runs/ev-dearer.1/footprint").then().body("revision", equalTo(2));
        asked().get("/api/runs/ev-dearer.1/footprint?revision=1")
                .then()
                .body("revision", nullValue())
                .body("run.cost.mid.amount", equalTo(0.000054f));
        asked().get("/api/runs/ev-dearer.1/cost?revision=7").then().statusCode(404);
    }

    @Test
    void changesNothingWhenAPriceIsToldAgainOrAnOlderOneComesLate() {
        Evaluated evaluated = new Evaluated("ev-retold");
        Endpoint old = Evaluated.endpoint("retold", "0.15", JANUARY);
        Endpoint recent = Evaluated.endpoint("retold", "0.30", JANUARY.plusMonths(3));
        tell(evaluated, old);
        broker.send(Topics.MODELS, Evaluated.published(recent));
        footprints(evaluated, 2);

        broker.send(Topics.MODELS, Evaluated.published(old));
        broker.send(Topics.MODELS, Evaluated.published(recent));
        Evaluated marker = new Evaluated("ev-retold-marker");
        tell(marker, Evaluated.endpoint("marker", "0.15", JANUARY));
        broker.send(Topics.MODELS, Evaluated.published(Evaluated.endpoint("marker", "0.30", JANUARY.plusDays(1))));
        footprints(marker, 2);

        assertThat(broker.await(Topics.FOOTPRINTS, 2, told -> isOf(evaluated, told)))
                .hasSize(2);
        asked().get("/api/runs/ev-retold.1/footprint").then().body("revision", equalTo(2));
    }

    @Test
    void weighsARunAnewThatEndsAfterItsPriceHasChanged() {
        Evaluated evaluated = new Evaluated("ev-late");
        Endpoint before = Evaluated.endpoint("late", "0.15", JANUARY);
        broker.send(Topics.MODELS, Evaluated.published(Evaluated.endpoint("late", "0.30", JANUARY.plusMonths(3))));
        tell(evaluated, before);

        List<ConsumerRecord<String, byte[]>> told = footprints(evaluated, 2);

        assertThat(decode(told.getFirst()).footprint().cause()).isNull();
        assertThat(decode(told.getLast()).footprint().cause()).isEqualTo("prices: price list, 2026-04-01");
    }

    @Test
    void weighsRunsAnewByAGridThatTheirTenantGives() {
        Evaluated evaluated = new Evaluated("ev-grid", new TenantId("grids"));
        broker.send(Topics.EVALUATIONS, evaluated.requested(1));
        broker.send(Topics.TRIALS, evaluated.completed("a", SECOND));
        footprints(evaluated, 1);

        asked(evaluated.tenant())
                .contentType("text/csv")
                .body("region,start,gramsPerKilowattHour\nus-east-1,2026-01-02T03:00:00Z,100\n")
                .put("/api/facts/grid-series?source=the utility")
                .then()
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("source", equalTo("the utility"));

        RunFootprintEstimated second = decode(footprints(evaluated, 2).getLast());
        assertThat(second.footprint().cause()).isEqualTo("grid-series: the utility");
        assertThat(Trials.known(second.footprint().run().operational()).assumptions())
                .contains("grid of us-east-1: 100.0 gCO2e/kWh, by the hour (the utility)");
        asked(evaluated.tenant()).delete("/api/facts/grid-series").then().statusCode(204);
        RunFootprintEstimated third = decode(footprints(evaluated, 3).getLast());
        assertThat(third.footprint().run())
                .isEqualTo(
                        decode(footprints(evaluated, 1).getFirst()).footprint().run());
    }

    @Test
    void namesLineAndColumnOfATableThatIsNotOne() {
        asked().contentType("text/csv")
                .body("# mine\nregion,pue\neu-west-3,0.9\nmoon-1,x\neu-west-3,1.1,2\nmoon-1,1.2\n")
                .put("/api/facts/pue?source=mine")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.line", contains(3, 4, 5, 6))
                .body("faults[0].field", equalTo("pue"))
                .body("faults[0].message", equalTo("must be a number that is at least 1"))
                .body("faults[2].message", equalTo("3 values for 2 columns"))
                .body("faults[3].message", equalTo("moon-1 stands in line 4 already"));
        asked().contentType("text/csv")
                .body("region,pue\nmoon-1,1.2")
                .put("/api/facts/pue")
                .then()
                .statusCode(422);
        asked().contentType("text/csv")
                .body("x")
                .put("/api/facts/horoscopes?source=mine")
                .then()
                .statusCode(404);
        asked().get("/api/facts/pue").then().statusCode(404);
        asked().get("/api/facts").then().body("name", hasItem("power-curves")).body("rows", not(hasItem(2)));
    }

    private void tell(Evaluated evaluated, Endpoint endpoint) {
        broker.send(Topics.EVALUATIONS, evaluated.requestedAt(endpoint, 2));
        broker.send(Topics.TRIALS, evaluated.completed("a", SECOND));
        broker.send(Topics.TRIALS, evaluated.completed("b", SECOND));
    }

    private List<ConsumerRecord<String, byte[]>> footprints(Evaluated evaluated, int count) {
        List<ConsumerRecord<String, byte[]>> found =
                broker.await(Topics.FOOTPRINTS, count, told -> isOf(evaluated, told));
        assertThat(found).hasSizeGreaterThanOrEqualTo(count);
        return found.subList(0, count);
    }

    private static boolean isOf(Evaluated evaluated, ConsumerRecord<String, byte[]> told) {
        return evaluated.run().value().equals(told.key());
    }

    private RunFootprintEstimated decode(ConsumerRecord<String, byte[]> told) {
        return (RunFootprintEstimated) codec.decode(told.value(), FootprintEvent.class);
    }

    private static RequestSpecification asked() {
        return asked(Evaluated.TENANT);
    }

    private static RequestSpecification asked(TenantId tenant) {
        return given().header("Authorization", "Bearer test").header(Caller.TENANT_HEADER, tenant.value());
    }
}
