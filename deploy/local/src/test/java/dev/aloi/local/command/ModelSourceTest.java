package dev.aloi.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.aloi.inference.ModelFault;
import dev.aloi.local.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {
    private static final String WEIGHTS = "0123456789".repeat(300_000);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void bringsAModelOnceAndSaysHowLargeItIs() throws IOException, BadInput, NoSuchAlgorithmException {
        var server = serve(Map.of("config.json", "{}", "tokenizer.json", "{}", "onnx/model.onnx", WEIGHTS));
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

            var found = source(Map.of()).directory("--model: ", address, null);

            assertThat(found.resolve("onnx/model.onnx")).hasContent(WEIGHTS);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("fetching " + address + ": 3 MiB");
            assertThat(source(Map.of("HF_HUB_OFFLINE", "1")).directory("--model: ", address, null))
                    .isEqualTo(found);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> source(Map.of()).directory("--model: ", "nowhere", null))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        e -> assertThat(e.lines()).containsExactly("--model: there is no directory nowhere"));
        assertThatThrownBy(() -> source(Map.of("HF_HUB_OFFLINE", "1")).directory("", "hf:our/notes", null))
                .isInstanceOf(ModelFault.class)
                .hasMessage("hf:our/notes@main: its listing is not in " + directory.resolve("cache")
                        + ", and nothing is fetched while offline");
        assertThatThrownBy(() ->
                        source(Map.of("HF_ENDPOINT", "http://127.0.0.1:1")).directory("", "hf:our/notes", null))
                .isInstanceOf(ModelFault.class)
                .hasMessage("hf:our/notes@main: 127.0.0.1:1 did not take the connection");
    }

    private ModelSource source(Map<String, String> environment) {
        var progress = new PlainProgress(new PrintStream(said, true, StandardCharsets.UTF_8), () -> 0);
        return new ModelSource(environment, directory.resolve("cache"), progress);
    }

    private HttpServer serve(Map<String, String> files) throws IOException, NoSuchAlgorithmException {
        var root = directory.resolve("served");
        var sums = new StringBuilder();
        for (var file : files.entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
            sums.append(HexFormat.of().formatHex(digest))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        Files.writeString(root.resolve("SHA256SUMS"), sums);
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = SimpleFileServer.createFileServer(loopback, root.toRealPath(), SimpleFileServer.OutputLevel.NONE);
        server.start();
        return server;
    }
}
