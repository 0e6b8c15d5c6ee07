package dev.aloi.bench.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.bench.pipeline.PipelineRun;
import dev.aloi.local.gateway.GatewayClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Asks catalog-service as the gateway does. */
final class ImportClient {
    private static final String BOUNDARY = "a-word-that-is-in-no-sample";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    ImportClient(int port) {
        this.port = port;
    }

    /** Sends a file to be brought in; returns when it lies with the service. */
    String start(Path file) throws IOException, InterruptedException {
        var before = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nbench\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.jsonl\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var form = BodyPublishers.concat(
                BodyPublishers.ofString(before),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return send(request("/api/suites/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(form)
                        .build())
                .path("id")
                .asText();
    }

    JsonNode state(String id) throws IOException, InterruptedException {
        return send(request("/api/suites/imports/" + id).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + PipelineRun.TOKEN)
                .header("X-Aloi-Tenant", "bench");
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("catalog-service refused: " + answer.body());
        }
        return GatewayClient.JSON.readTree(answer.body());
    }
}
