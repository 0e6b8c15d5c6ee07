package dev.aloi.carbon.machine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.aloi.carbon.footprint.Broker;
import dev.aloi.carbon.footprint.Evaluated;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Energy;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same candidate on two pools, from the events to the verdict. The figures are made for the test, not measured. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "carbon"))
class ComparisonComponentTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Node GRAVITON = new Node("aarch64", "Neoverse-V1", 8, "c7g.2xlarge", "us-east-1");
    private static final Node XEON =
            new Node("amd64", "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", 8, "c6i.2xlarge", "us-east-1");
    private static final int SAMPLES = 20;

    private final Broker broker = new Broker();

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void putsClaimsToTheTestWhereBothWereMetered() {
        Evaluated evaluated = new Evaluated("ev-metered");
        broker.send(
                Topics.EVALUATIONS,
                evaluated.requested(
                        SAMPLES, List.of(evaluated.candidate(1, Pool.ARM64), evaluated.candidate(2, Pool.X86_64))));
        tell(evaluated, 1, GRAVITON, 0.1);
        tell(evaluated, 2, XEON, 0.3);
        ended(evaluated, 2);

        compare("ev-metered", "")
                .statusCode(200)
                .body("promised.machines", contains("c7g.2xlarge, 8 CPUs of Neoverse-V1, us-east-1"))
                .body("promised.pool", equalTo("arm64"))
                .body("promised.trials", equalTo(SAMPLES))
                .body("promised.samplesPerSecond.mid", closeTo(2.0, 1e-9))
                .body("promised.latencies", hasSize(3))
                .body("promised.latencies[0].n", equalTo(SAMPLES))
                .body("sameWork", equalTo(true))
                .body("equality.identical", equalTo(SAMPLES - 1))
                .body("equality.compared", equalTo(SAMPLES))
                .body("throughput.mid", closeTo(1.0, 1e-9))
                .body("ratios.find { it.quantity == 'ENERGY' }.ratio.mid", closeTo(1.0 / 3, 1e-9))
                .body("ratios.find { it.quantity == 'COST' }.ratio.mid", closeTo(0.29 / 0.34, 1e-9))
                .body("verdicts.quantity", contains("COST", "ENERGY"))
                .body("verdicts.answer", contains("NOT_CONFIRMED", "CONFIRMED"))
                .body("verdicts[1].words", containsString("confirmed: at least 60 % less energy (AWS on Graviton"))
                .body("verdicts[1].reasons", empty());
        compare("ev-metered", "&claim=cost:10").body("verdicts.answer", contains("CONFIRMED"));
    }

    @Test
    void cannotTellByTheWattsOfAnotherCpu() {
        Evaluated evaluated = new Evaluated("ev-proxy");
        broker.send(
                Topics.EVALUATIONS,
                evaluated.requested(
                        SAMPLES, List.of(evaluated.candidate(1, Pool.ARM64), evaluated.candidate(2, Pool.X86_64))));
        tell(evaluated, 1, GRAVITON, null);
        tell(evaluated, 2, XEON, null);
        ended(evaluated, 2);

        compare("ev-proxy", "&claim=energy:60&claim=carbon:1")
                .body("promised.figures.find { it.quantity == 'ENERGY' }.restsOnProxy", equalTo(true))
                .body("ratios.find { it.quantity == 'ENERGY' }.ratio", nullValue())
                .body("verdicts.answer", contains("CANNOT_TELL", "CANNOT_TELL"))
                .body("verdicts[0].ratio", nullValue())
                .body("verdicts[0].reasons[0]", containsString("a proxy is involved"));
    }

    @Test
    void namesWhatIsWrongWithTheQuestion() {
        given().header("Authorization", "Bearer test")
                .header(Caller.TENANT_HEADER, "acme")
                .get("/api/evaluations/ev-none/machines?claim=cost:free")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("claim"));
        compare("ev-none", "").statusCode(404).contentType("application/problem+json");
    }

    private void tell(Evaluated evaluated, int number, Node node, @Nullable Double wattHours) {
        for (int i = 0; i < SAMPLES; i++) {
            String answer = number == 1 && i == 0 ? "another answer" : "answer " + i;
            broker.send(
                    Topics.TRIALS,
                    new TrialCompleted(
                            Evaluated.TENANT,
                            new EvaluationId(evaluated.name()),
                            new TrialId(new RunId(evaluated.name() + "." + number), new SampleId("s" + i), 0),
                            answer,
                            new Usage(100, 20),
                            new Timings(
                                    Duration.ofMillis(5),
                                    Duration.ofMillis(1000 + i),
                                    Duration.ofSeconds(2),
                                    Duration.ofMillis(500)),
                            new Execution("onnx", "1.29.0", null, "fp32", 1, node),
                            wattHours == null ? null : new EnergyReading(Energy.wattHours(wattHours), "rapl"),
                            null,
                            THEN.plusSeconds(i / 2)));
        }
    }

    private void ended(Evaluated evaluated, int runs) {
        assertThat(broker.await(Topics.FOOTPRINTS, runs, told -> told.key().startsWith(evaluated.name() + ".")))
                .hasSize(runs);
    }

    private static ValidatableResponse compare(String evaluation, String claims) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .header("Authorization", "Bearer test")
                .header(Caller.TENANT_HEADER, "acme")
                .get("/api/evaluations/" + evaluation + "/machines?promised=" + evaluation + ".1&reference="
                        + evaluation + ".2" + claims)
                .then();
    }
}
