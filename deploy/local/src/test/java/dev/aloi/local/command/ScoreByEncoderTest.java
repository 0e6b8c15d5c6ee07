package dev.aloi.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.inference.testing.TinyEncoder;
import dev.aloi.local.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the numbers are, the scoring service's tests say. */
class ScoreByEncoderTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anyEncoderIsTakenByItsDirectory() throws IOException {
        TinyEncoder.write(directory.resolve("models/tiny"));

        var code = score(
                "bertScore:encoder=" + directory.resolve("models/tiny") + ",idf=@" + file("seen.txt", "3 4\n4\n"));

        assertThat(code).isZero();
        JsonNode metric = new ObjectMapper().readTree(out.toByteArray()).at("/file/metrics/0");
        assertThat(metric.get("signature").textValue()).matches(".*\\|encoder:tiny@[0-9a-f]{12}\\|layer:last\\|idf:.*");
        assertThat(metric.get("n").intValue()).isEqualTo(2);
        JsonNode lines = new ObjectMapper().readTree(out.toByteArray()).get("lines");
        assertThat(lines.get(0).get("scores").elements().next().doubleValue()).isCloseTo(1, within(1e-12));
        assertThat(lines.get(1).get("scores").elements().next().doubleValue()).isLessThan(0.999);
    }

    @Test
    void anEncoderThatIsNotThereIsToldBeforeAFileIsRead() throws IOException {
        assertThat(score("embeddingSimilarity:encoder=" + directory.resolve("none")))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no encoder " + directory.resolve("none"));
    }

    private int score(String metric) throws IOException {
        var lines = file("lines.jsonl", """
                {"id": 1, "hypothesis": "3 4 1", "references": ["3 4 1"]}
                {"id": 2, "hypothesis": "6 8", "references": ["3 4 1"]}
                """);
        var wiring = new Wiring(
                directory,
                InstantSource.fixed(Instant.EPOCH),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PlainProgress(new PrintStream(err, true, StandardCharsets.UTF_8), () -> 0));
        return AloiMain.commandLine(wiring).execute("score", lines.toString(), "--metric", metric, "--format", "json");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
