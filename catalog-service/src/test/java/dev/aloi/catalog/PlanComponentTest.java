package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.Visits;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class PlanComponentTest {
    private static final String SMALL = Path.of("../deploy/sample-data/models/visit-notes-small")
            .toAbsolutePath()
            .normalize()
            .toString();

    private final EntityManager entities;

    PlanComponentTest(EntityManager entities) {
        this.entities = entities;
    }

    @Test
    void tellsWhatARequestWouldLeadToAndKeepsNothing() {
        Api api = new Api("planning");
        String suite = api.uploadSuite("visits", Visits.SUITE).path("suite");

        plan(api, """
                {'suite':'%s','metrics':['rouge1'],'use':{'commercial':true},'candidates':[
                  {'name':'small','onnx':{'model':'%s','maxNewTokens':20}},
                  {'name':'alpaca','onnx':{'model':'/models/alpaca'},'model':'alpaca-7b'},
                  {'name':'called','openai':{'baseUrl':'https://api.openai.com/v1','model':'gpt-4'},'model':'gpt-4'}]}
                """.formatted(suite, SMALL))
                .statusCode(200)
                .body("runnable", equalTo(true))
                .body("samples", equalTo(Visits.SAMPLES))
                .body(check("CONTEXT", "small") + ".outcome", equalTo("FINE"))
                .body(check("CONTEXT", "small") + ".words", containsString("by its own tokenizer"))
                .body(check("CONTEXT", "alpaca") + ".words", containsString("estimated by length"))
                .body(check("LICENCE", "alpaca") + ".outcome", equalTo("WARNING"))
                .body(check("PRICE", "called") + ".outcome", equalTo("WARNING"))
                .body("checks.findAll { it.subject == 'POOL' }.outcome", equalTo(List.of("WARNING", "WARNING")))
                .body(
                        "checks.find { it.subject == 'POWER' }.words",
                        startsWith("with 40 samples you can see differences of"))
                .body("checks.find { it.subject == 'FORECAST' }.outcome", equalTo("UNKNOWN"))
                .body("runs.candidate", equalTo(List.of("small", "alpaca", "called")))
                .body("runs[0].output.high", equalTo(4.375f));
        assertThat(((Number) entities.createNativeQuery("select count(*) from evaluation where tenant = 'planning'")
                                .getSingleResult())
                        .intValue())
                .isZero();
    }

    @Test
    void refusesWhatCannotBeRunWhenItIsRequestedToo() {
        Api api = new Api("overlong");
        String suite = api.uploadSuite(
                        "visits",
                        "{\"id\":\"a\",\"input\":\"%s\",\"references\":\"x\"}\n"
                                .formatted("hello doctor ".repeat(3_000)))
                .path("suite");
        String request = """
                {'suite':'%s','metrics':['rouge1'],'candidates':[{'name':'small','onnx':{'model':'%s'}}]}
                """.formatted(suite, SMALL);

        plan(api, request).statusCode(200).body("runnable", equalTo(false));
        api.evaluate(request)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.field", hasItems("candidates.small"))
                .body("faults[0].message", containsString("it does not fit"));
    }

    @Test
    void namesTheFaultsOfAPlanThatIsNotValid() {
        plan(new Api("planless"), "{'suite':'none@1'}")
                .statusCode(422)
                .body("faults.field", hasItems("suite", "metrics", "candidates"));
    }

    private static String check(String subject, String candidate) {
        return "checks.find { it.subject == '%s' && it.candidate == '%s' }".formatted(subject, candidate);
    }

    private static ValidatableResponse plan(Api api, String request) {
        return api.call()
                .contentType("application/json")
                .body(request.replace('\'', '"'))
                .post("/api/evaluations/plan")
                .then();
    }
}
