package dev.aloi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.local.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter usage = new StringWriter();

    @Test
    void aBadFileIsRefusedBeforeAnythingIsStartedOrStored() throws IOException {
        var file = Files.writeString(directory.resolve("eval.yaml"), "suite: {name: a, file: none.jsonl}\n");

        var code = run("evaluate", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(text(err))
                .contains("eval.yaml:1: suite.file: there is no file")
                .contains("eval.yaml:1: metrics: is missing")
                .endsWith("nothing was stored\n");
        assertThat(text(out)).isEmpty();
        assertThat(directory.resolve(".aloi")).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldAtOnce() {
        var code = run(
                "evaluate",
                "eval.yaml",
                "--output",
                directory.resolve("none/ranking.json").toString());

        assertThat(code).isEqualTo(2);
        assertThat(text(err)).contains("ranking.json cannot be written");
    }

    @Test
    void whatTheCommandLineDoesNotKnowIsBadInput() {
        assertThat(run("evaluate")).isEqualTo(2);
        assertThat(run("evaluate", "a.yaml", "--format", "xml")).isEqualTo(2);
        assertThat(run("demo", "--port", "http")).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(usage.toString()).contains("Missing required parameter: 'FILE'");
    }

    @Test
    void anImportNeedsFilesThatItKnowsAndARunningStack() throws IOException {
        var models = Files.writeString(directory.resolve("ours.yaml"), "models: []\n");
        var picture = Files.writeString(directory.resolve("ours.png"), "");

        assertThat(run("import", directory.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(run("import", picture.toString())).isEqualTo(2);
        assertThat(run("import", models.toString())).isEqualTo(2);
        assertThat(text(err))
                .contains("there is no " + directory.resolve("none.yaml"))
                .contains("ours.png is not a file of models: .yaml, .json or .toml, or a model's directory")
                .contains("nothing is running: start it with ./aloi up");
    }

    @Test
    void reviewsNeedAFileAnEvaluationAndARunningStack() throws IOException {
        var reviews = Files.writeString(directory.resolve("reviews.jsonl"), "{}\n");

        assertThat(run("review")).isEqualTo(2);
        assertThat(run("review", "import", reviews.toString())).isEqualTo(2);
        assertThat(run("review", "import", "none.jsonl", "--evaluation", "ev-1"))
                .isEqualTo(2);
        assertThat(run("review", "import", reviews.toString(), "--evaluation", "ev-1"))
                .isEqualTo(2);
        assertThat(usage.toString()).contains("Missing required option: '--evaluation=ID'");
        assertThat(text(err))
                .contains("say what to do: ./aloi review import FILE --evaluation ID")
                .contains("there is no file none.jsonl")
                .contains("nothing is running: start it with ./aloi up");
    }

    @Test
    void helpNamesTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(usage.toString())
                .contains("demo")
                .contains("up")
                .contains("evaluate")
                .contains("./aloi test");
    }

    private int run(String... arguments) {
        var progress = new PlainProgress(new PrintStream(err, true, StandardCharsets.UTF_8), () -> 0);
        var wiring = new Wiring(
                directory,
                InstantSource.fixed(Instant.EPOCH),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                progress);
        return AloiMain.commandLine(wiring)
                .setOut(new PrintWriter(usage, true))
                .setErr(new PrintWriter(usage, true))
                .execute(arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
