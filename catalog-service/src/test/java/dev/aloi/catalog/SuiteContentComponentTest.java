package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done with a suite that is there: taken out, compared, looked over, divided; and large ones brought in. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class SuiteContentComponentTest {
    private static final String CONTENT = """
        {"id":"v1","part":"a","input":"=1+1","references":["-1","two"],"cluster":"day 1","weight":2.5}
        {"id":"v2","part":"a","input":"[doctor] how are you?","references":"He is well.","cluster":"day 1"}
        {"id":"v3","part":"b","input":[{"role":"user","content":"hello"}],"references":"SECRET"}
        {"id":"v4","part":"b","input":"2+2 is","references":" 4","choices":[" 3"," 4"]}
        """;

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "parquet"})
    void whatIsTakenOutGivesTheSameVersionAgain(String format) {
        Api api = new Api("round-" + format);
        String suite = api.uploadSuite("visits", CONTENT).path("suite");

        Response export = api.call().get("/api/suites/" + suite + "/export?format=" + format);

        export.then().statusCode(200).header("Content-Disposition", containsString("." + format + "\""));
        api.call()
                .multiPart("file", "visits." + format, export.asByteArray())
                .multiPart("name", "visits")
                .post("/api/suites")
                .then()
                .statusCode(200)
                .body("suite", equalTo(suite));
    }

    @Test
    void namesTheFormatsThatItWrites() {
        Api api = new Api("formats");
        String suite = api.uploadSuite("visits", CONTENT).path("suite");

        get(api, suite, "/export?format=xlsx")
                .statusCode(422)
                .body("faults[0].message", equalTo("is unknown; known are jsonl, csv, parquet"));
    }

    @Test
    void tellsVersionsApart() {
        Api api = new Api("diff");
        String before = api.uploadSuite("visits", CONTENT).path("suite");
        String after = api.uploadSuite(
                        "visits",
                        CONTENT.replace("He is well.", "Well.").replace("\"v4\"", "\"v5\"")
                                + "{\"id\":\"v6\",\"part\":\"b\",\"input\":\"i\",\"references\":\"r\"}\n")
                .path("suite");

        get(api, after, "/diff?since=" + before)
                .statusCode(200)
                .body("added", equalTo(2))
                .body("removed", equalTo(1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(2))
                .body("samples.find { it.sample == 'v2' }.fields", equalTo(List.of("references")))
                .body("samples.find { it.sample == 'v4' }.kind", equalTo("REMOVED"));
        get(api, after, "/diff").statusCode(422).body("faults[0].field", equalTo("since"));
    }

    @Test
    void saysWhatASuiteCovers() {
        Api api = new Api("coverage");
        String suite = api.uploadSuite("visits", CONTENT + CONTENT.replace("\"v", "\"w"))
                .path("suite");

        get(api, suite, "/coverage")
                .statusCode(200)
                .body("samples", equalTo(8))
                .body("exactDuplicates.groups", equalTo(4))
                .body("clusters.largest", equalTo("day 1"))
                .body("tags.part.most", equalTo(Map.of("a", 4, "b", 4)))
                .body("warnings", hasItem("8 samples have an input that another one has, too."));
    }

    @Test
    void whatIsHeldOutIsNotShownAndAnEvaluationSaysSo() {
        Api api = new Api("divided");
        String whole = api.uploadSuite("visits", CONTENT).path("suite");

        ValidatableResponse divided = divide(api, whole, "{\"tag\":\"part\",\"heldOut\":[\"b\"]}");

        divided.statusCode(200)
                .body("tuning.samples", equalTo(2))
                .body("tuning.part", equalTo("TUNING"))
                .body("tuning.sealedAt", equalTo(null))
                .body("heldOut.samples", equalTo(2))
                .body("heldOut.sealedAt", notNullValue());
        String tuning = divided.extract().path("tuning.suite");
        String heldOut = divided.extract().path("heldOut.suite");
        for (String sealed : List.of(whole, heldOut)) {
            get(api, sealed, "/export").statusCode(403).body("type", equalTo("https://aloi.dev/problems/sealed"));
            get(api, sealed, "/diff?since=" + tuning).statusCode(403);
            get(api, tuning, "/diff?since=" + sealed).statusCode(403);
        }
        assertThat(get(api, tuning, "/export").statusCode(200).extract().asString())
                .contains("v1", "v2")
                .doesNotContain("v3", "SECRET");
        EvaluationRequested ofWhole = evaluated(api, whole);
        assertThat(ofWhole.heldOutPart()).isEqualTo(new HeldOutPart(new SuiteVersion(heldOut), 2));
        assertThat(ofWhole.toldSparingly()).isFalse();
        assertThat(evaluated(api, heldOut).toldSparingly()).isTrue();
        assertThat(evaluated(api, tuning).guarded()).isNull();
    }

    @Test
    void aSuiteIsDividedOnce() {
        Api api = new Api("divided-once");
        String whole = api.uploadSuite("visits", CONTENT).path("suite");
        String first = divide(api, whole, "{\"tag\":\"part\",\"heldOut\":[\"b\"]}")
                .extract()
                .asString();

        assertThat(divide(api, whole, "{\"tag\":\"part\",\"heldOut\":[\"b\"]}")
                        .extract()
                        .asString())
                .isEqualTo(first);
        divide(api, whole, "{\"tag\":\"part\",\"heldOut\":[\"a\"]}")
                .statusCode(409)
                .body("detail", containsString("was divided otherwise before"));
    }

    @Test
    void divisionsThatCannotBeAreRefusedInWords() {
        Api api = new Api("not-divided");
        String whole = api.uploadSuite("visits", CONTENT).path("suite");

        divide(api, whole, "{\"tag\":\"part\",\"heldOut\":[\"c\"]}")
                .statusCode(422)
                .body("faults[0].message", equalTo("holds out 0 of 4 samples"));
        divide(api, whole, "{\"share\":1.5}")
                .statusCode(422)
                .body("faults[0].message", equalTo("must be over 0 and under 1"));
    }

    @Test
    void whatIsUnsealedIsShownForGood() {
        Api api = new Api("unsealed");
        String whole = api.uploadSuite("visits", CONTENT).path("suite");
        String heldOut = divide(api, whole, "{\"share\":0.5,\"seed\":3}")
                .statusCode(200)
                .extract()
                .path("heldOut.suite");

        api.call()
                .delete("/api/suites/" + heldOut + "/seal")
                .then()
                .statusCode(200)
                .body("unsealedAt", notNullValue());

        get(api, heldOut, "/export").statusCode(200);
        get(api, whole, "/export").statusCode(200);
        api.call().delete("/api/suites/" + heldOut + "/seal").then().statusCode(409);
        divide(api, whole, "{\"share\":0.5}").statusCode(409);
    }

    @Test
    void largeFilesAreBroughtInWhileOneAsksHowFarTheyAre() {
        Api api = new Api("imports");

        Response started = api.call()
                .multiPart("file", "visits.jsonl", (CONTENT + "{\"id\":7}\n").getBytes(StandardCharsets.UTF_8))
                .multiPart("name", "visits")
                .multiPart("skipBad", "true")
                .post("/api/suites/imports");

        started.then().statusCode(202);
        ended(started.header("Location"), api)
                .body("state", equalTo("SUCCEEDED"))
                .body("suite.samples", equalTo(4))
                .body("left", equalTo(1))
                .body("problem.faults[0].line", equalTo(5));
    }

    @Test
    void whatIsWrongWithALargeFileIsSaidInTheEnd() {
        Api api = new Api("failed-imports");

        Response started = api.call()
                .multiPart("file", "visits.jsonl", (CONTENT + "{\"id\":7}\n").getBytes(StandardCharsets.UTF_8))
                .multiPart("name", "visits")
                .post("/api/suites/imports");

        ended(started.header("Location"), api)
                .body("state", equalTo("FAILED"))
                .body("suite", equalTo(null))
                .body("problem.faults.line", hasItem(5));
        api.call().get("/api/suites").then().body("items", hasSize(0));
    }

    private static ValidatableResponse ended(String location, Api api) {
        String path = location.substring(location.indexOf("/api/"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !api.call().get(path).path("state").equals("RUNNING"));
        return api.call().get(path).then().statusCode(200);
    }

    private static EvaluationRequested evaluated(Api api, String suite) {
        String id = api.evaluate("""
                {'suite':'%s','metrics':['rouge1'],'candidates':[{'name':'small','onnx':{'model':'models/small'}}]}
                """.formatted(suite))
                .then()
                .statusCode(201)
                .extract()
                .path("evaluation");
        return (EvaluationRequested) new EventCodec()
                .decode(
                        TopicReader.await(
                                        Topics.EVALUATIONS,
                                        1,
                                        received -> received.key().equals(id))
                                .getFirst()
                                .value(),
                        EvaluationEvent.class);
    }

    private static ValidatableResponse divide(Api api, String suite, String body) {
        return api.call()
                .contentType("application/json")
                .body(body)
                .post("/api/suites/" + suite + "/division")
                .then();
    }

    private static ValidatableResponse get(Api api, String suite, String what) {
        return api.call().get("/api/suites/" + suite + what).then();
    }
}
