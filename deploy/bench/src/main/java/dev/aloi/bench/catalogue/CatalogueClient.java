package dev.aloi.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls catalog-service as the gateway does. */
final class CatalogueClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "aloi-bench-5f0c2b1e9d";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token;

    CatalogueClient(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** An answer and how long it took until its last byte. */
    record Timed(String body, Duration taken) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    Timed models(String tenant, String parameters) throws IOException, InterruptedException {
        var request = request(tenant, "/api/models" + (parameters.isEmpty() ? "" : "?" + parameters))
                .GET()
                .build();
        return send(request);
    }

    /** @param file of one's own */
    void bringIn(String tenant, String file) throws IOException, InterruptedException {
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nown\r\n".formatted(BOUNDARY)
                + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"models.json\"\r\n"
                        .formatted(BOUNDARY)
                + "Content-Type: application/json\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
        send(request(tenant, "/api/models/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String tenant, String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("X-Aloi-Tenant", tenant);
    }

    private Timed send(HttpRequest request) throws IOException, InterruptedException {
        long sent = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofString());
        var taken = Duration.ofNanos(System.nanoTime() - sent);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("catalog-service answered " + answer.statusCode() + ": " + answer.body());
        }
        return new Timed(answer.body(), taken);
    }
}
