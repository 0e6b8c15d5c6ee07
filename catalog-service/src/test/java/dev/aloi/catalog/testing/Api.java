package dev.aloi.catalog.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Calls of the API for a tenant, as the gateway makes them. */
public record Api(String tenant) {
    public RequestSpecification call() {
        return given().header("Authorization", "Bearer test").header("X-Aloi-Tenant", tenant);
    }

    public Response uploadSuite(String name, String content) {
        return call().multiPart("file", "visits.jsonl", content.getBytes(StandardCharsets.UTF_8))
                .multiPart("name", name)
                .post("/api/suites");
    }

    public Response uploadSuite(String name, String content, boolean selfHostedOnly) {
        return call().multiPart("file", "visits.jsonl", content.getBytes(StandardCharsets.UTF_8))
                .multiPart("name", name)
                .multiPart("selfHostedOnly", Boolean.toString(selfHostedOnly))
                .post("/api/suites");
    }

    public Response uploadRecording(String suite, String content, boolean allowMissing) {
        return call().multiPart("file", "recorded.jsonl", content.getBytes(StandardCharsets.UTF_8))
                .multiPart("suite", suite)
                .multiPart("model", "GPT-4")
                .multiPart("allowMissing", Boolean.toString(allowMissing))
                .post("/api/recordings");
    }

    public Response evaluate(String json) {
        return call().contentType("application/json")
                .body(json.replace('\'', '"'))
                .post("/api/evaluations");
    }
}
