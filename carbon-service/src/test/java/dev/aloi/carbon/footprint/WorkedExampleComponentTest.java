package dev.aloi.carbon.footprint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example of docs/methods.md through the service: recordings of a thousandth of its hour, on instances at 60 % load. The whole
 * machine, idle share included, is the upper end of each range. The requests served are an illustration, not a measurement.
 */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "carbon"))
class WorkedExampleComponentTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final int SAMPLES = 40;
    /** Of eight vCPUs at 60 % in a thousandth of an hour. */
    private static final Duration CPU_TIME = Duration.ofMillis(17_280);

    private final Broker broker = new Broker();

    @AfterEach
    void close() {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({
        // region, type, answered, Wh, operational g, embodied g, SCI g, USD: all for 1000 requests
        "eu-west-3, c7g.2xlarge, 40, 0.273644, 0.0139832, 0.1030482, 0.117031, 0.008585",
        "eu-west-3, c6i.2xlarge, 34, 0.684109, 0.0349580, 0.0751832, 0.110141, 0.011882",
        "us-east-1, c7g.2xlarge, 40, 0.273644, 0.1037301, 0.1030482, 0.206778, 0.007250",
        "us-east-1, c6i.2xlarge, 34, 0.684109, 0.2593244, 0.0751832, 0.334508, 0.010000",
    })
    void reproducesTheExampleThroughTheService(
            String region,
            String type,
            int answered,
            double wattHours,
            double operational,
            double embodied,
            double sci,
            double cost) {
        Evaluated evaluated = new Evaluated("ev-worked-" + region + "-" + type.substring(0, 3));
        broker.send(Topics.EVALUATIONS, evaluated.requested(SAMPLES, List.of(candidate(evaluated, 1, type, region))));
        tell(evaluated, 1, answered);
        ended(evaluated, 1);

        footprints(evaluated, "")
                .body("rows[0].trials", equalTo(answered))
                .body("rows[0].energy.high.wattHours", closeTo(wattHours, 5e-7))
                .body("rows[0].operational.high.grams", closeTo(operational, 5e-8))
                .body("rows[0].embodied.high.grams", closeTo(embodied, 5e-8))
                .body("rows[0].sci.high.grams", closeTo(sci, 5e-7))
                .body("rows[0].sci.method", startsWith("(O + M) / 1,000 samples"));
        asked("/api/runs/" + evaluated.name() + ".1/cost").body("perThousandSamples.mid.amount", closeTo(cost, 5e-7));
    }

    @Test
    void flipsTheOrderWhereMakingTheHardwareOutweighsRunningIt() {
        Evaluated evaluated = new Evaluated("ev-flip");
        broker.send(
                Topics.EVALUATIONS,
                evaluated.requested(
                        SAMPLES,
                        List.of(
                                candidate(evaluated, 1, "c7g.2xlarge", "eu-west-3"),
                                candidate(evaluated, 2, "c6i.2xlarge", "eu-west-3"))));
        tell(evaluated, 1, 40);
        tell(evaluated, 2, 34);
        ended(evaluated, 2);

        footprints(evaluated, "?embodied=false").body("rows.run", contains("ev-flip.1", "ev-flip.2"));
        footprints(evaluated, "")
                .body("rows.run", contains("ev-flip.2", "ev-flip.1"))
                .body("rows.restsOnProxy", contains(false, true))
                .body("flips.lessInUse", contains("ev-flip.1"))
                .body("flips.lessInAll", contains("ev-flip.2"))
                .body(
                        "rows[1].embodied.assumptions",
                        hasItem("c7g.2xlarge: a server of 64 vCPUs, making it 1155 kgCO2e (table: 630)"));
        footprints(evaluated, "?unit=million-tokens").body("rows[0].counted", equalTo(34 * 120));
        footprints(evaluated, "?unit=accepted-answer&approved=ev-flip.2:17")
                .body("rows[0].run", equalTo("ev-flip.2"))
                .body("rows[1].sci.reason", equalTo("there are no accepted answers to count emissions for"));
        footprints(evaluated, "?unit=accepted-answer&approved=ev-flip.2:17/20")
                // 0.110141 g for a thousand answers, of which people reviewed 20 and approved 17.
                .body("rows[0].sci.high.grams", closeTo(0.110141 * 20 / 1000 / 17, 1e-8))
                .body("rows[0].counted", equalTo(17));
        given().header("Authorization", "Bearer test")
                .header(Caller.TENANT_HEADER, "acme")
                .get("/api/evaluations/ev-flip/footprints?unit=accepted-answer&approved=ev-flip.2:17/0")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("approved"));
        asked("/api/runs/ev-flip.2/accepted?approved=17&minutes=51&wage=40")
                // 0.000404 for the machine and 51 minutes of 40 an hour, by 17.
                .body("each.mid.amount", closeTo((0.000404 + 34) / 17, 1e-9));
        asked("/api/runs/ev-flip.2/accepted?approved=17&reviewed=20&minutes=51&wage=40")
                .body("each.mid.amount", closeTo((0.000404 * 20 / 34 + 34) / 17, 1e-9));
    }

    @Test
    void leavesTheOrderWhereTheGridIsDirty() {
        Evaluated evaluated = new Evaluated("ev-dirty");
        broker.send(
                Topics.EVALUATIONS,
                evaluated.requested(
                        SAMPLES,
                        List.of(
                                candidate(evaluated, 1, "c7g.2xlarge", "us-east-1"),
                                candidate(evaluated, 2, "c6i.2xlarge", "us-east-1"))));
        tell(evaluated, 1, 40);
        tell(evaluated, 2, 34);
        ended(evaluated, 2);

        footprints(evaluated, "")
                .body("rows.run", contains("ev-dirty.1", "ev-dirty.2"))
                .body("flips", empty());
        asked("/api/evaluations/ev-dirty/impacts")
                .body("rows.candidate", contains("c7g.2xlarge", "c6i.2xlarge"))
                .body("rows.water.kind", contains("unknown", "unknown"))
                .body("rows[0].water.reason", startsWith("only told of models behind an API"));
    }

    private static Candidate candidate(Evaluated evaluated, int number, String type, String region) {
        return new Candidate(
                new RunId(evaluated.name() + "." + number),
                type,
                null,
                new Engine.Replay(new RecordingId("rec-" + number), true),
                Pool.X86_64,
                null,
                null,
                new Scenario(type, region, 0.6),
                null);
    }

    private void tell(Evaluated evaluated, int run, int answered) {
        for (int i = 0; i < SAMPLES; i++) {
            TrialId trial = new TrialId(new RunId(evaluated.name() + "." + run), new SampleId("s" + i), 0);
            EvaluationId evaluation = new EvaluationId(evaluated.name());
            broker.send(
                    Topics.TRIALS,
                    i < answered
                            ? new TrialCompleted(
                                    Evaluated.TENANT,
                                    evaluation,
                                    trial,
                                    "answer",
                                    new Usage(100, 20),
                                    new Timings(null, null, CPU_TIME.dividedBy(answered), null),
                                    new Execution("replay", null, null, null, 1, null),
                                    null,
                                    null,
                                    THEN)
                            : new TrialFailed(
                                    Evaluated.TENANT,
                                    evaluation,
                                    trial,
                                    FailureCategory.NOT_RECORDED,
                                    "the recording has no completion",
                                    THEN));
        }
    }

    private void ended(Evaluated evaluated, int runs) {
        assertThat(broker.await(Topics.FOOTPRINTS, runs, told -> told.key().startsWith(evaluated.name() + ".")))
                .hasSize(runs);
    }

    private static ValidatableResponse footprints(Evaluated evaluated, String query) {
        return asked("/api/evaluations/" + evaluated.name() + "/footprints" + query);
    }

    private static ValidatableResponse asked(String path) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .header("Authorization", "Bearer test")
                .header(Caller.TENANT_HEADER, "acme")
                .get(path)
                .then()
                .statusCode(200);
    }
}
