package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, and what is let in. */
class SafetyIT {
    @TempDir
    private Path directory;

    private Product product;
    private URI url;
    private String host;
    private String bearer;

    @BeforeEach
    void start() throws IOException {
        product = Product.running();
        url = product.stack().url();
        host = url.getAuthority();
        bearer = "Bearer " + product.stack().token();
    }

    @Test
    void nothingListensBeyondLoopback() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux lists sockets in /proc");
        var postmaster = product.paths().data().resolve("postgres/cluster/postmaster.pid");
        var postgres =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster).getFirst()));

        var listening = Listening.of(Stream.concat(ProcessHandle.current().descendants(), postgres.stream()));

        assertThat(listening.values().stream().filter(sockets -> !sockets.isEmpty()))
                .as("five Quarkus processes, the broker and the database")
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(listening)
                .allSatisfy((process, sockets) -> assertThat(sockets).allMatch(Listening::isLoopback));
    }

    @Test
    void theGatewayWantsItsTokenAndItsOwnHostAndOrigin() throws IOException {
        assertThat(request(host).header("Authorization", bearer).status()).isEqualTo(200);
        assertThat(request(host).status()).isEqualTo(401);
        assertThat(request(host).header("Authorization", "Bearer guess").status())
                .isEqualTo(401);
        assertThat(request("evil.example:" + url.getPort())
                        .header("Authorization", bearer)
                        .status())
                .isEqualTo(403);
        assertThat(request(host)
                        .header("Authorization", bearer)
                        .header("Origin", "http://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(request(host)
                        .header("Authorization", bearer)
                        .header("Origin", "http://" + host)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theTokenInTheAddressOpensTheDoorAndAWrongOneDoesNot() throws IOException {
        assertThat(new RawRequest(url, "/?token=" + product.stack().token(), host).status())
                .isBetween(302, 303);
        assertThat(new RawRequest(url, "/?token=guess", host).status()).isEqualTo(403);
    }

    @Test
    void aSuiteWithFaultsIsRefusedWithEachOfThemAndNotStored() throws Exception {
        var suites = total("/api/suites");
        var file = Files.writeString(directory.resolve("bad.jsonl"), """
                {"id":"a","input":"cough","references":"cold"}
                {"id":"a","input":"fever","references":"flu"}
                {"id":"c","input":"rash"}
                no json
                """);

        assertThatThrownBy(() -> product.client().upload("/api/suites", file, Map.of("name", "bad", "format", "jsonl")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.isBadInput()).isTrue();
                    assertThat(refused.faults())
                            .containsExactly(
                                    "bad.jsonl:2: id: a is already the sample of line 1",
                                    "bad.jsonl:3: references: is missing",
                                    "bad.jsonl:4:1: is not valid JSON");
                });
        assertThat(total("/api/suites")).isEqualTo(suites);
    }

    @Test
    void aRecordingThatLacksSamplesIsRefusedUnlessThatIsAllowed() throws Exception {
        var suite = product.client().upload("/api/suites", suite(), Map.of("name", "lacking", "format", "jsonl"));
        var file = Files.writeString(directory.resolve("one.jsonl"), "{\"sample\":\"a\",\"completion\":\"cold\"}\n");
        var fields = Map.of("suite", suite.get("suite").asText(), "model", "one");

        assertThatThrownBy(() -> product.client().upload("/api/recordings", file, fields))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly("one.jsonl: lacks 1 of 2 samples, first b"));
        var allowed = Map.of("suite", suite.get("suite").asText(), "model", "one", "allowMissing", "true");
        assertThat(product.client()
                        .upload("/api/recordings", file, allowed)
                        .get("missing")
                        .asInt())
                .isOne();
    }

    @Test
    void anEvaluationThatNamesWhatIsNotThereIsRefusedAndNotStored() throws Exception {
        var evaluations = total("/api/evaluations");
        var suite = product.client().upload("/api/suites", suite(), Map.of("name", "asked", "format", "jsonl"));
        var known = suite.get("suite").asText();
        var candidate = "[{\"name\":\"a\",\"recording\":{\"recording\":\"none\"}}]";

        for (var body : List.of(
                "{\"suite\":\"none@000000000000\",\"metrics\":[\"bleu\"],\"candidates\":" + candidate + "}",
                "{\"suite\":\"" + known + "\",\"metrics\":[\"bleu\"],\"candidates\":" + candidate + "}",
                "{\"suite\":\"" + known + "\",\"metrics\":[\"bleu\"],\"candidates\":[]}",
                "{\"suite\":\"" + known + "\",\"metrics\":[],\"candidates\":" + candidate + "}")) {
            assertThatThrownBy(() -> product.client().post("/api/evaluations", GatewayClient.JSON.readTree(body)))
                    .as(body)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.isBadInput()).isTrue());
        }
        assertThat(total("/api/evaluations")).isEqualTo(evaluations);
    }

    private RawRequest request(String hostHeader) {
        return new RawRequest(url, "/api/evaluations", hostHeader);
    }

    private Path suite() throws IOException {
        return Files.writeString(directory.resolve("good.jsonl"), """
                {"id":"a","input":"cough","references":"cold"}
                {"id":"b","input":"fever","references":["flu","influenza"]}
                """);
    }

    private int total(String path) throws Refused, IOException {
        JsonNode page = product.client().get(path);
        return page.get("total").asInt();
    }
}
