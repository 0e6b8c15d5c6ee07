package dev.aloi.carbon.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.aloi.carbon.footprint.Broker;
import dev.aloi.carbon.footprint.Evaluated;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.id.TenantId;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a tenant's runs of a period took, and what its cloud says of it. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "carbon"))
class ReportComponentTest {
    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";
    private static final String EXPORT = """
            "usage_period_start","usage_period_end","usage_account_id","product_code","region_code","model_version",\
            "total_lbm_emissions_value","total_lbm_emissions_unit","total_mbm_emissions_value","total_mbm_emissions_unit",\
            "total_scope_3_lbm_emissions_value","total_scope_3_lbm_emissions_unit"
            "2026-01-01 00:00:00","2026-02-01 00:00:00","123","AmazonEC2","us-east-1","v3.0.1",\
            "0.002","MTCO2e","0.001","MTCO2e","0.0005","MTCO2e"
            """;

    private final Broker broker = new Broker();

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void addsThePeriodUpByWhatIsAskedFor() {
        TenantId tenant = new TenantId("reported");
        run(new Evaluated("ev-report-a", tenant));
        run(new Evaluated("ev-report-b", tenant));

        asked(tenant)
                .get("/api/footprints/report?by=region&" + JANUARY)
                .then()
                .statusCode(200)
                .body("rows.key", contains("us-east-1"))
                .body("rows[0].runs", equalTo(2))
                .body("rows[0].trials", equalTo(2))
                // Two seconds at full draw of an EPYC 2nd Gen's vCPU, at the facility.
                .body("total.energy.mid.wattHours", closeTo(2 * 1.6929615162037035 * 1.135 / 3600, 1e-12))
                .body("total.cost", hasSize(1))
                .body("total.withoutCost", equalTo(0))
                .body("methods[0].runs", equalTo(2))
                .body("notes", hasItem("the total holds the share of making the hardware"));
        asked(tenant)
                .get("/api/footprints/report?by=suite&embodied=false&" + JANUARY)
                .then()
                .body("rows.key", contains("visits@0123456789ab"))
                .body("withEmbodied", equalTo(false));
        asked(tenant)
                .get("/api/footprints/report?from=2025-01-01&to=2025-12-31")
                .then()
                .body("rows", empty())
                .body("total.runs", equalTo(0));
        String csv = asked(tenant)
                .get("/api/footprints/report.csv?by=pool&" + JANUARY)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).startsWith("by,key,runs,trials,costUSD,withoutCost,energyWhLow");
        assertThat(csv.lines().toList().get(1)).startsWith("pool,\"x86-64\",2,2,");
        asked(new TenantId("nobody"))
                .get("/api/footprints/report?" + JANUARY)
                .then()
                .body("total.runs", equalTo(0));
        asked(tenant)
                .get("/api/footprints/report?from=2026-02-01&to=2026-01-01&by=mood")
                .then()
                .statusCode(422)
                .body("faults.field", contains("by", "from"));
    }

    @Test
    void setsWhatWasBilledBesideWhatWasModelled() {
        TenantId tenant = new TenantId("billed");
        run(new Evaluated("ev-billed", tenant));
        Evaluated called = new Evaluated("ev-billed-called", tenant);
        run(called, called.requested(1, List.of(called.candidate(1, Pool.API))));

        asked(tenant)
                .contentType("text/csv")
                .body(EXPORT)
                .put("/api/footprints/billed")
                .then()
                .statusCode(200)
                .body("month", contains("2026-01"))
                .body("rows", contains(1));
        asked(tenant)
                .contentType("text/csv")
                .body(EXPORT)
                .put("/api/footprints/billed")
                .then()
                .body("rows", contains(1));

        asked(tenant)
                .get("/api/footprints/reconciliation?month=2026-01&region=us-east-1&share=0.5")
                .then()
                .statusCode(200)
                .body("runs", equalTo(1))
                .body("gaps.what", contains("running the hardware", "making the hardware"))
                .body("gaps[0].billed.grams", closeTo(750, 1e-9))
                .body("gaps[0].explanation", containsString("over all that the model leaves open"))
                .body("remarks", hasItem(containsString("others' work, by instance hours")));
        asked(tenant)
                .contentType("text/csv")
                .body(EXPORT.replace("v3.0.1", "newest"))
                .put("/api/footprints/billed")
                .then()
                .statusCode(422)
                .body("faults[0].line", equalTo(2))
                .body("faults[0].message", containsString("not a model version"));
        asked(tenant)
                .get("/api/footprints/report?by=region&" + JANUARY)
                .then()
                .body("rows.key", contains("behind an API", "us-east-1"));
        asked(tenant).get("/api/footprints/reconciliation?month=May").then().statusCode(422);
        asked(new TenantId("nobody")).get("/api/footprints/billed").then().body("", empty());
    }

    @Test
    void tellsFiguresForScaleWithTheirSources() {
        asked(new TenantId("anybody"))
                .get("/api/footprints/context")
                .then()
                .statusCode(200)
                .body("figures.find { it.year == 2024 && it.unit == 'TWh' }.value", equalTo(415))
                .body("figures.source", hasItem(containsString("World Economic Forum")))
                .body("equivalents[0].gramsPerUnit", closeTo(2347.7, 1e-9));
    }

    private void run(Evaluated evaluated) {
        run(evaluated, evaluated.requested(1));
    }

    private void run(Evaluated evaluated, EvaluationRequested requested) {
        broker.send(Topics.EVALUATIONS, requested);
        broker.send(Topics.TRIALS, evaluated.completed("a", Duration.ofSeconds(1)));
        assertThat(broker.await(
                        Topics.FOOTPRINTS, 1, told -> evaluated.run().value().equals(told.key())))
                .hasSize(1);
    }

    private static RequestSpecification asked(TenantId tenant) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .header("Authorization", "Bearer test")
                .header(Caller.TENANT_HEADER, tenant.value());
    }
}
