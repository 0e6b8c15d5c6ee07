package dev.aloi.carbon.bill;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.aloi.carbon.footprint.Broker;
import dev.aloi.carbon.footprint.Evaluated;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Money;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the events of an evaluation to bills and break-even. The figures are round ones, worked by hand beside the assertions. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "carbon"))
class CostPlanComponentTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Node XEON =
            new Node("amd64", "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz", 8, "c6i.2xlarge", "us-east-1");
    private static final String TRAFFIC = "requestsPerDay=24000&leastReplicas=1";
    private static final int SAMPLES = 8;

    private final Broker broker = new Broker();

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void billsBothWaysAndFindsWhereHostingIsCheaper() {
        evaluate("ev-bill", endpoint("bill", "10"));

        plan("ev-bill", TRAFFIC + "&months=2&growth=10")
                .statusCode(200)
                .body("candidates.payment", contains("BY_TOKEN", "BY_MACHINE"))
                // 730,000 requests of 100 x $10/M + 20 x $30/M; a tenth more in the second month.
                .body("candidates[0].bills.amount.amount", contains(1168.0, 1284.8))
                .body("candidates[0].bills[0].explanation", containsString("100 input tokens x $10/M"))
                // 7,200 samples an hour at most, three times the average at the peak: one instance for 730 hours at
                // $0.34.
                .body("candidates[1].bills[0].amount.amount", closeTo(248.2, 1e-9))
                .body("candidates[1].hosting.samplesPerHour.mid", closeTo(7200, 1e-6))
                .body("candidates[1].hosting.objective", equalTo("at a p95 of 1.0 s"))
                .body("candidates[1].hosting.options.option", hasItem("RESERVED_THREE_YEARS"))
                .body("candidates[1].hosting.options[0].month.replicas", equalTo(1))
                .body("candidates[1].hosting.options[0].month.perThousandSamples.amount", closeTo(0.34, 1e-9))
                // 87.6 million tokens in the month.
                .body("candidates[1].hosting.options[0].month.perMillionTokens.amount", closeTo(2.8333333, 1e-6))
                .body("candidates[1].hosting.options.find { it.option == 'RESERVED_THREE_YEARS' }.perHour", nullValue())
                .body("candidates[1].hosting.sensitivity", hasSize(6))
                // $0.34 / 7.2 thousand an hour, at work all the time.
                .body("candidates[1].hosting.sensitivity[5].perThousandSamples.amount", closeTo(0.34 / 7.2, 1e-9))
                // $0.34 an hour / $0.0016 a sample: 212.5 an hour.
                .body("breakEvens[0].mid.firstPerDay", closeTo(5100, 1e-9))
                .body("breakEvens[0].curve", hasSize(41));
    }

    @Test
    void findsTheBreakEvenAnewWhenThePriceChanges() {
        evaluate("ev-even", endpoint("even", "10"));
        plan("ev-even", TRAFFIC).body("breakEvens[0].mid.firstPerDay", closeTo(5100, 1e-9));

        Endpoint cheaper = new Endpoint(
                new EndpointId("even"),
                "example",
                Endpoint.Kind.API,
                null,
                null,
                prices("0.15", "0.60", JANUARY.plusMonths(1)));
        broker.send(Topics.MODELS, Evaluated.published(cheaper));
        broker.await(Topics.FOOTPRINTS, 2, told -> "ev-even.1".equals(told.key()));

        plan("ev-even", TRAFFIC)
                .body("breakEvens[0].mid.firstPerDay", nullValue())
                .body("breakEvens[0].mid.never", containsString("the API costs no more"));
    }

    @Test
    void measuresNoThroughputAtAnObjectiveThatWasNotKept() {
        evaluate("ev-slow", endpoint("slow", "10"));

        plan("ev-slow", TRAFFIC + "&maxP95=PT0.5S")
                .body("candidates[1].reason", containsString("its p95 was 1.0 s, over the objective of 0.5 s"))
                .body("candidates[1].hosting", nullValue())
                .body("breakEvens[0].reason", containsString("over the objective"));
        plan("ev-slow", TRAFFIC + "&option=reserved-three-years")
                .body("candidates[1].reason", containsString("no price of c6i.2xlarge reserved for three years"));
    }

    @Test
    void namesEveryFaultOfTheQuestion() {
        plan("ev-any", "requestsPerDay=0&growth=x&maxP95=soon&option=gift&colour=blue")
                .statusCode(422)
                .body("faults.field", contains("requestsPerDay", "growth", "option", "maxP95", "colour"));
        plan("ev-nobody", "months=1").statusCode(404);
    }

    private void evaluate(String name, Endpoint endpoint) {
        Evaluated evaluated = new Evaluated(name);
        Candidate called = new Candidate(
                evaluated.run(),
                "called",
                Evaluated.MODEL,
                new Engine.Onnx("models/small", null),
                Pool.API,
                endpoint.prices(),
                endpoint.id(),
                null,
                null);
        broker.send(
                Topics.EVALUATIONS, evaluated.requested(SAMPLES, List.of(called, evaluated.candidate(2, Pool.X86_64))));
        for (int i = 0; i < SAMPLES; i++) {
            broker.send(Topics.TRIALS, trial(evaluated, 1, i, null));
            broker.send(Topics.TRIALS, trial(evaluated, 2, i, XEON));
        }
        assertThat(broker.await(Topics.FOOTPRINTS, 2, told -> told.key().startsWith(name + ".")))
                .hasSize(2);
    }

    private static TrialCompleted trial(Evaluated evaluated, int run, int sample, @Nullable Node node) {
        return new TrialCompleted(
                Evaluated.TENANT,
                new EvaluationId(evaluated.name()),
                new TrialId(new RunId(evaluated.name() + "." + run), new SampleId("s" + sample), 0),
                "answer",
                new Usage(100, 20),
                new Timings(
                        null,
                        Duration.ofSeconds(1),
                        node == null ? null : Duration.ofSeconds(3),
                        node == null ? null : Duration.ofMillis(500)),
                new Execution("onnx", null, null, null, 1, node),
                null,
                null,
                THEN.plusSeconds(sample));
    }

    private static Endpoint endpoint(String id, String inputPerMillion) {
        return new Endpoint(
                new EndpointId(id), "example", Endpoint.Kind.API, null, null, prices(inputPerMillion, "30", JANUARY));
    }

    private static TokenPrices prices(String input, String output, LocalDate asOf) {
        return new TokenPrices(Money.usd(input), Money.usd(output), "price list", asOf);
    }

    private static ValidatableResponse plan(String evaluation, String query) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .header("Authorization", "Bearer test")
                .header(Caller.TENANT_HEADER, "acme")
                .get("/api/evaluations/" + evaluation + "/costs?" + query)
                .then();
    }
}
