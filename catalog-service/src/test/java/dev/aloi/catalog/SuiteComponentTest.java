package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.SampleEvent;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.catalog.SuiteEvent;
import dev.aloi.contracts.catalog.SuitePublished;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class SuiteComponentTest {
    private static final String CONTENT = """
        {"id":"v1","split":"test1","input":"[doctor] how are you?","references":"He is well.","cluster":"day 1"}
        {"id":"v2","split":"test2","input":[{"role":"user","content":"hello"}],"references":["one","two"]}
        """;

    private final EntityManager entities;

    SuiteComponentTest(EntityManager entities) {
        this.entities = entities;
    }

    @Test
    void namesTheSameContentTheSameVersion() {
        Api api = new Api("same-content");

        Response first = api.uploadSuite("visits", CONTENT);
        Response second = api.uploadSuite(
                "visits", CONTENT.lines().toList().reversed().stream().reduce("", (text, line) -> text + line + "\n"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        String digest = first.path("digest");
        first.then()
                .body("suite", equalTo("visits@" + digest.substring(0, 12)))
                .body("samples", equalTo(2))
                .body("splits", equalTo(Map.of("test1", 1, "test2", 1)))
                .header("Location", endsWith("/api/suites/visits@" + digest.substring(0, 12)));
        assertThat(count("sample", "same-content")).isEqualTo(2);
    }

    @Test
    void announcesSamplesAndTheSuite() {
        Response uploaded = new Api("announced").uploadSuite("visits", CONTENT);
        String suite = uploaded.path("suite");
        EventCodec codec = new EventCodec();

        List<ConsumerRecord<String, byte[]>> samples =
                TopicReader.await(Topics.SAMPLES, 2, received -> received.key().startsWith("announced/"));
        List<ConsumerRecord<String, byte[]>> suites =
                TopicReader.await(Topics.SUITES, 1, received -> received.key().startsWith("announced/"));

        assertThat(samples)
                .extracting(received -> ((SamplePublished) codec.decode(received.value(), SampleEvent.class))
                        .sample()
                        .value())
                .containsExactlyInAnyOrder("v1", "v2");
        assertThat(samples)
                .extracting(received -> ((SamplePublished) codec.decode(received.value(), SampleEvent.class)).cluster())
                .containsExactlyInAnyOrder("day 1", null);
        SuitePublished published =
                (SuitePublished) codec.decode(suites.getFirst().value(), SuiteEvent.class);
        assertThat(published.suite().value()).isEqualTo(suite);
        assertThat(published.samples()).isEqualTo(2);
        ConsumerRecord<String, byte[]> sample = samples.getFirst();
        assertThat(TopicReader.header(sample, "ce_specversion")).isEqualTo("1.0");
        assertThat(TopicReader.header(sample, "ce_type")).isEqualTo("dev.aloi.SamplePublished");
        assertThat(TopicReader.header(sample, "ce_source")).isEqualTo("/catalog-service");
        assertThat(TopicReader.header(sample, "ce_id")).isEqualTo("dev.aloi.SamplePublished/" + sample.key());
        assertThat(TopicReader.header(sample, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void storesNothingOfABadFile() {
        Response refused =
                new Api("bad-file").uploadSuite("visits", CONTENT + "{\"id\":\"v1\",\"input\":\"x\"}\n{\"id\":}\n");

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://aloi.dev/problems/invalid-suite"))
                .body("faults", hasSize(2))
                .body("faults[0].file", equalTo("visits.jsonl"))
                .body("faults[0].line", equalTo(3))
                .body("faults[0].field", equalTo("references"))
                .body("faults[0].message", equalTo("is missing"))
                .body("faults[1].column", equalTo(7))
                .body("faults[1].message", equalTo("is not valid JSON"));
        assertThat(count("suite", "bad-file")).isZero();
        assertThat(count("sample", "bad-file")).isZero();
    }

    @Test
    void countsFaultsBeyondTheHundredth() {
        new Api("many-faults")
                .uploadSuite("visits", "[]\n".repeat(250))
                .then()
                .statusCode(422)
                .body("faults", hasSize(100))
                .body("detail", equalTo("250 faults were found, the first 100 are listed; nothing was stored."));
    }

    @Test
    void onlyValidatesWhereAskedTo() {
        Api api = new Api("validating");

        Response answer = api.call()
                .multiPart(
                        "file",
                        "visits.jsonl",
                        CONTENT.replace("references", "note").getBytes(StandardCharsets.UTF_8))
                .multiPart("name", "visits")
                .multiPart("fields", "{\"references\":\"note\"}")
                .multiPart("where", "{\"split\":\"test1\"}")
                .multiPart("validateOnly", "true")
                .post("/api/suites");

        answer.then().statusCode(200).body("samples", equalTo(1));
        assertThat(count("suite", "validating")).isZero();
    }

    @Test
    void namesThePartsThatAreWrong() {
        new Api("bad-parts")
                .call()
                .multiPart("name", "my visits")
                .multiPart("format", "xlsx")
                .multiPart("fields", "{\"reference\":\"note\"}")
                .multiPart("where", "[]")
                .post("/api/suites")
                .then()
                .statusCode(422)
                .body("faults.field", equalTo(List.of("file", "name", "format", "fields.reference", "where")));
    }

    @Test
    void showsASuiteToItsTenantAlone() {
        String suite = new Api("owner").uploadSuite("visits", CONTENT).path("suite");

        new Api("owner")
                .call()
                .get("/api/suites/" + suite)
                .then()
                .statusCode(200)
                .body("suite", equalTo(suite));
        new Api("owner").call().get("/api/suites").then().statusCode(200).body("total", equalTo(1));
        new Api("stranger")
                .call()
                .get("/api/suites/" + suite)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        new Api("stranger").call().get("/api/suites").then().body("total", equalTo(0));
    }

    @Test
    void describesIdentitiesAsTexts() {
        new Api("reading")
                .call()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("components.schemas.SuiteVersion.type", equalTo("string"))
                .body(
                        "components.schemas.Engine.properties.type.enum",
                        equalTo(List.of("onnx", "replay", "openai", "bedrock")));
    }

    @Test
    void letsNobodyInWithoutTheServiceToken() {
        RestAssured.given()
                .header("X-Aloi-Tenant", "owner")
                .get("/api/suites")
                .then()
                .statusCode(401);
    }

    private long count(String table, String tenant) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table + " where tenant = ?1", Long.class)
                        .setParameter(1, tenant)
                        .getSingleResult())
                .longValue();
    }
}
