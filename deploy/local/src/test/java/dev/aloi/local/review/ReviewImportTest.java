package dev.aloi.local.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewImportTest {
    private static final Map<String, String> RUNS = Map.of("GPT-4", "ev-1.2");

    @TempDir
    private Path directory;

    private final List<String> asked = new ArrayList<>();
    private final FaultCollector faults = new FaultCollector();
    private String answer = "{\"received\": 1, \"changed\": 1}";
    private int status = 200;
    private HttpServer server = none();

    private static HttpServer none() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI() + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void readsLinesAndTablesAlike() throws IOException {
        var lines = read("a.jsonl", """
                {"candidate": "GPT-4", "sample": "s1", "judgement": "approved", "seconds": 9.5, "reviewer": "ann"}

                {"run": "ev-1.2", "sample": "s2", "judgement": "corrected", "correction": "No fever.", "score": 4}
                """);
        var table = read("a.csv", """
                candidate,run,sample,judgement,correction,seconds,score,reviewer
                GPT-4,,s1,approved,,9.5,,ann
                ,ev-1.2,s2,corrected,No fever.,,4,
                """);

        assertThat(faults.isEmpty()).isTrue();
        assertThat(lines.rows()).extracting(ReviewFile.Row::line).containsExactly(1, 3);
        assertThat(table.rows()).extracting(ReviewFile.Row::line).containsExactly(2, 3);
        assertThat(reviews(table)).isEqualTo(reviews(lines));
        assertThat(reviews(lines).getFirst()).isEqualTo(GatewayClient.JSON.readTree("""
                        {"sample": "s1", "judgement": "approved", "seconds": 9.5, "reviewer": "ann", "run": "ev-1.2"}"""));
        assertThat(reviews(lines).getLast().get("reviewer").asText()).isEqualTo("team");
    }

    /** As they are sent. */
    private static List<JsonNode> reviews(ReviewFile file) throws IOException {
        var reviews = new ArrayList<JsonNode>();
        for (var row : file.rows()) {
            reviews.add(GatewayClient.JSON.readTree(row.review().toString()));
        }
        return reviews;
    }

    @Test
    void aCandidateThatIsNotThereIsNamedWithLineAndField() throws IOException {
        read("a.jsonl", "{\"sample\": \"s1\", \"candidate\": \"GPT-5\", \"judgement\": \"approved\"}\n[]\n");

        assertThat(faults.faults().toString())
                .contains("a.jsonl:1:", "candidate: is none of this evaluation's: GPT-4")
                .contains("a.jsonl:2: must be a JSON object");
    }

    @Test
    void faultsOfTheServiceAreToldByLine() throws IOException, Refused {
        var file = read("a.jsonl", """
                {"run": "r", "sample": "s1", "judgement": "approved"}

                {"run": "r", "sample": "s2", "judgement": "corrected"}
                """);
        status = 422;
        answer = """
                {"title": "The review is not valid", "faults": [
                    {"field": "[1].correction", "message": "is missing"}, {"field": "[0]", "message": "must be a review"}]}""";

        var told = gateway().faults(file);

        assertThat(told).containsExactly("a.jsonl:3: correction: is missing", "a.jsonl:1: must be a review");
        assertThat(asked).singleElement().asString().startsWith("/api/evaluations/ev-1/reviews?dryRun=true [");
    }

    @Test
    void manyAreSentSoManyAtATime() throws IOException, Refused {
        var file = read("a.jsonl", "{\"run\": \"r\", \"sample\": \"s\", \"judgement\": \"approved\"}\n".repeat(501));
        answer = "{\"received\": 1, \"changed\": 250}";

        assertThat(gateway().record(file)).isEqualTo(500);
        assertThat(asked).hasSize(2);
    }

    @Test
    void otherFilesAreNotReviews() {
        assertThatThrownBy(() -> read("a.txt", "")).hasMessageContaining("a.txt is not a file of reviews");
    }

    private ReviewFile read(String name, String text) throws IOException {
        return ReviewFile.read(Files.writeString(directory.resolve(name), text), RUNS, "team", faults);
    }

    private ReviewImport gateway() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var progress =
                new PlainProgress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), () -> 0);
        return new ReviewImport(new GatewayClient(url, "token", () -> "boundary"), progress, new EvaluationId("ev-1"));
    }
}
