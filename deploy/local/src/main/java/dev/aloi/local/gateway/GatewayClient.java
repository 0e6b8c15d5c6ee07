package dev.aloi.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.scoring.ranking.Contradiction;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The public API, through the gateway, as any outside client would use it. */
public final class GatewayClient {
    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final URI url;
    private final String token;
    private final Supplier<String> boundaries;
    private final HttpClient http;

    /** @param boundaries random words that separate the parts of a form */
    public GatewayClient(URI url, String token, Supplier<String> boundaries) {
        this.url = url;
        this.token = token;
        this.boundaries = boundaries;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Uploads a file with what is to be known about it. */
    public JsonNode upload(String path, Path file, Map<String, String> fields) throws Refused, IOException {
        var form = form(file, fields);
        return body(send(request(path)
                .header("Content-Type", form.contentType())
                .POST(form.body())
                .build()));
    }

    /** Uploads several files and texts, each under its own name, with what is to be known about them. */
    public JsonNode upload(String path, Map<String, Path> files, Map<String, String> texts, Map<String, String> fields)
            throws Refused, IOException {
        var form = new Multipart(boundaries.get());
        fields.forEach(form::text);
        texts.forEach((name, text) -> form.file("file", name, text));
        for (var file : files.entrySet()) {
            form.file("file", file.getKey(), file.getValue());
        }
        return body(send(request(path)
                .header("Content-Type", form.contentType())
                .POST(form.body())
                .build()));
    }

    public JsonNode post(String path, JsonNode body) throws Refused, IOException {
        return body(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    public JsonNode get(String path) throws Refused, IOException {
        return body(send(request(path).GET().build()));
    }

    public JsonNode delete(String path) throws Refused, IOException {
        return body(send(request(path).DELETE().build()));
    }

    /** Writes what is answered to a file, or into a stream, as it comes. */
    public void download(String path, OutputStream out) throws Refused, IOException {
        try {
            var request = request(path).setHeader("Accept", "*/*").GET().build();
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() >= 400) {
                    throw refused(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
                body.transferTo(out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    public void cancel(EvaluationId evaluation) throws Refused, IOException {
        send(request("/api/evaluations/" + evaluation).DELETE().build());
    }

    /** The ranking as the service wrote it; empty while there is none. */
    public Optional<String> rankingText(EvaluationId evaluation) throws Refused, IOException {
        try {
            return Optional.of(send(request("/api/evaluations/" + evaluation + "/ranking")
                            .GET()
                            .build())
                    .body());
        } catch (Refused refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Where the metrics of an evaluation that has ended contradict each other. */
    public List<Contradiction> contradictions(EvaluationId evaluation) throws Refused, IOException {
        return List.of(
                JSON.treeToValue(get("/api/evaluations/" + evaluation + "/contradictions"), Contradiction[].class));
    }

    /** Lines of the event stream; ends when the connection does. */
    public Stream<String> eventLines(EvaluationId evaluation) throws IOException {
        try {
            var request = HttpRequest.newBuilder(url.resolve("/api/evaluations/" + evaluation + "/events"))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "text/event-stream")
                    .build();
            var response = http.send(request, BodyHandlers.ofLines());
            return response.statusCode() == 200 ? response.body() : Stream.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Stream.empty();
        }
    }

    public static RankingUpdated ranking(String json) throws JsonProcessingException {
        return JSON.readValue(json, RankingUpdated.class);
    }

    private Multipart form(Path file, Map<String, String> fields) throws FileNotFoundException {
        var form = new Multipart(boundaries.get());
        fields.forEach(form::text);
        return form.file("file", file);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws Refused, IOException {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw refused(response.statusCode(), response.body());
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode body(HttpResponse<String> response) throws JsonProcessingException {
        return JSON.readTree(response.body());
    }

    private static Refused refused(int status, String body) {
        try {
            var problem = JSON.readTree(body);
            var text = Stream.of("title", "detail")
                    .map(field -> problem.path(field).asText(""))
                    .filter(part -> !part.isEmpty())
                    .reduce((title, detail) -> title + ": " + detail)
                    .orElse("status " + status);
            return new Refused(status, text, faults(problem.path("faults")));
        } catch (JsonProcessingException notAProblem) {
            return new Refused(status, "status " + status, List.of());
        }
    }

    /** What is wrong, a line each. */
    public static List<String> faults(JsonNode faults) {
        var lines = new ArrayList<String>();
        for (var fault : faults) {
            var place = fault.path("file").asText("")
                    + (fault.hasNonNull("line") ? ":" + fault.get("line").asInt() : "")
                    + (fault.hasNonNull("column") ? ":" + fault.get("column").asInt() : "");
            lines.add(Stream.of(
                            place,
                            fault.path("field").asText(""),
                            fault.path("message").asText(""))
                    .filter(part -> !part.isEmpty())
                    .reduce((left, right) -> left + ": " + right)
                    .orElse(""));
        }
        return lines;
    }
}
