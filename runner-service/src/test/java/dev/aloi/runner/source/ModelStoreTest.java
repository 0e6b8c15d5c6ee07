package dev.aloi.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.inference.ModelFault;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
    private static final String WEIGHTS = "0123456789".repeat(20_000);
    private static final ModelLocation.Remote NOTES = new ModelLocation.Hub("our/notes", "main");
    private static final S3Access NO_BUCKETS = S3Access.of(Map.of(), _ -> false);

    @TempDir
    Path cache;

    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1", "localhost")),
            SystemDefaultDnsResolver.INSTANCE,
            System::nanoTime);
    private final HubServer server;

    ModelStoreTest() throws IOException {
        server = new HubServer();
    }

    @BeforeEach
    void fill() {
        server.file("config.json", "{}")
                .file("tokenizer.json", "{\"model\":{}}")
                .file("README.md", "a card")
                .file("onnx/model.onnx", WEIGHTS)
                .file("onnx/model.onnx_data", WEIGHTS + "more")
                .file("onnx/model_int8.onnx", WEIGHTS.substring(5))
                .file("../escape.json", "{}");
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void bringsWhatOneFileOfAModelNeedsAndNothingElse() throws IOException {
        Heard heard = new Heard();

        Path directory = store(false).fetch(NOTES, null, heard);

        assertThat(names(directory))
                .containsExactly("config.json", "onnx/model.onnx", "onnx/model.onnx_data", "tokenizer.json");
        assertThat(directory.resolve("onnx/model.onnx")).hasContent(WEIGHTS);
        assertThat(heard.promised).isEqualTo(2 + 12 + 200_000 + 200_004);
        assertThat(heard.came).isEqualTo(heard.promised);
    }

    @Test
    void bringsEachFileOnce() {
        Path first = store(false).fetch(NOTES, null, new Heard());
        int calls = server.calls.size();

        assertThat(store(false).fetch(NOTES, null, new Heard())).isEqualTo(first);
        assertThat(server.calls.subList(calls, server.calls.size()))
                .containsExactly("GET /api/models/our/notes/revision/main");
        store(false).fetch(NOTES, "onnx/model_int8.onnx", new Heard());
        assertThat(server.calls.getLast()).isEqualTo("GET /elsewhere/onnx/model_int8.onnx");
    }

    @Test
    void asksNobodyForACommitThatItHas() {
        ModelLocation.Remote commit = new ModelLocation.Hub("our/notes", HubServer.COMMIT);
        store(false).fetch(commit, null, new Heard());
        int calls = server.calls.size();

        store(false).fetch(commit, null, new Heard());

        assertThat(server.calls).hasSize(calls);
    }

    @Test
    void goesOnWhereTheConnectionBrokeOff() throws IOException {
        server.breaksOffAfter(70_000).breaksOffAfter(40_000);

        Path directory = store(false).fetch(NOTES, null, new Heard());

        assertThat(directory.resolve("onnx/model.onnx")).hasContent(WEIGHTS);
        assertThat(server.calls)
                .contains(
                        "GET /elsewhere/onnx/model.onnx",
                        "GET /elsewhere/onnx/model.onnx bytes=70000-",
                        "GET /elsewhere/onnx/model.onnx bytes=110000-");
    }

    @Test
    void goesOnWhereAnotherProcessWasCutOff() throws IOException {
        assertThatThrownBy(() -> store(false).fetch(NOTES, null, new Heard(100_000)))
                .isInstanceOf(CancellationException.class);
        Heard heard = new Heard();

        Path directory = store(false).fetch(NOTES, null, heard);

        assertThat(heard.promised).isLessThan(2 + 12 + 200_000 + 200_004 - 100_000);
        assertThat(heard.came).isEqualTo(heard.promised);
        assertThat(directory.resolve("onnx/model.onnx")).hasContent(WEIGHTS);
        assertThat(server.calls).anyMatch(call -> call.matches("GET /elsewhere/onnx/model.onnx bytes=\\d+-"));
    }

    @Test
    void beginsAnewWhereTheServerKnowsNoRanges() {
        server.knowsNoRanges();
        server.breaksOffAfter(70_000);

        assertThat(store(false).fetch(NOTES, null, new Heard()).resolve("onnx/model.onnx"))
                .hasContent(WEIGHTS);
    }

    @Test
    void keepsNothingThatIsNotWhatWasPromised() {
        for (String name : List.of("onnx/model.onnx", "tokenizer.json")) {
            server.spoils(name);

            assertThatThrownBy(() -> store(false).fetch(NOTES, null, new Heard()))
                    .isInstanceOf(ModelFault.class)
                    .hasMessageStartingWith("hf:our/notes@main: " + name + ": what came is not the file");
            assertThat(cache.resolve("hub/our--notes").resolve(HubServer.COMMIT).resolve(name))
                    .doesNotExist();
        }
    }

    @Test
    void needsNobodyWhileOffline() {
        Path directory = store(false).fetch(NOTES, null, new Heard());
        int calls = server.calls.size();

        assertThat(store(true).fetch(NOTES, null, new Heard())).isEqualTo(directory);
        assertThatThrownBy(() -> store(true).fetch(NOTES, "onnx/model_int8.onnx", new Heard()))
                .hasMessage("hf:our/notes@main: onnx/model_int8.onnx is not in " + cache
                        + ", and nothing is fetched while offline");
        assertThatThrownBy(() -> store(true).fetch(new ModelLocation.Hub("our/other", "main"), null, new Heard()))
                .hasMessageContaining("our/other@main: its listing is not in");
        assertThat(server.calls).hasSize(calls);
    }

    @Test
    void sendsTheTokenToTheHubAlone() {
        ModelStore.Hub hub = new ModelStore.Hub(server.endpoint() + "/", Optional.of("secret"));

        new ModelStore(cache, hub, NO_BUCKETS, false, client).fetch(NOTES, null, new Heard());

        for (int i = 0; i < server.calls.size(); i++) {
            assertThat(server.tokens.get(i))
                    .isEqualTo(server.calls.get(i).startsWith("GET /elsewhere") ? "null" : "Bearer secret");
        }
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> store(false).fetch(new ModelLocation.Hub("our/other", "main"), null, new Heard()))
                .hasMessage(
                        "hf:our/other@main: /api/models/our/other/revision/main: the server answers 404: there is no"
                                + " such model, revision or file, or it is not public");
        assertThatThrownBy(() -> store(false).fetch(NOTES, "onnx/model_q4.onnx", new Heard()))
                .hasMessage("hf:our/notes@main: has no file onnx/model_q4.onnx; it has onnx/model.onnx,"
                        + " onnx/model_int8.onnx");
    }

    @Test
    void bringsModelsFromWebServersWithChecksums() throws IOException {
        ModelLocation.Remote web = new ModelLocation.Web(URI.create(server.endpoint() + "/plain/"));

        Path directory = store(false).fetch(web, null, new Heard());

        assertThat(names(directory))
                .contains("config.json", "onnx/model.onnx_data")
                .doesNotContain("README.md");
        assertThat(store(true).fetch(web, null, new Heard())).isEqualTo(directory);
        server.spoils("onnx/model_int8.onnx");
        assertThatThrownBy(() -> store(false).fetch(web, "onnx/model_int8.onnx", new Heard()))
                .hasMessageContaining("onnx/model_int8.onnx: what came is not the file");
    }

    private ModelStore store(boolean offline) {
        return new ModelStore(
                cache, new ModelStore.Hub(server.endpoint(), Optional.empty()), NO_BUCKETS, offline, client);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static final class Heard implements FetchProgress {
        private final long patience;
        private long promised;
        private long came;

        Heard() {
            this(Long.MAX_VALUE);
        }

        Heard(long patience) {
            this.patience = patience;
        }

        @Override
        public void begins(ModelLocation.Remote location, long bytes) {
            promised = bytes;
        }

        @Override
        public void at(long bytes, String file) {
            came = bytes;
        }

        @Override
        public void ends() {
            assertThat(came).isEqualTo(promised);
        }

        @Override
        public boolean isCancelled() {
            return came > patience;
        }
    }
}
