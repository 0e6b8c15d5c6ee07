package dev.aloi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.local.load.SimulatedServer;
import dev.aloi.local.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
    void generatesByTheEngineOfEvaluations() throws IOException {
        var prompts = Files.writeString(directory.resolve("prompts.jsonl"), """
            {"id":"cough","prompt":"[doctor] What is wrong?\\n[patient] I have a cough."}
            {"input":[{"role":"user","content":"hello"}]}
            """);

        var code = run(
                "generate",
                "--model",
                model("visit-notes-small"),
                "--prompts",
                prompts.toString(),
                "--max-new-tokens",
                "4",
                "--logprobs",
                "2",
                "--format",
                "json");

        assertThat(code).isEqualTo(1);
        var lines = text(out).lines().toList();
        assertThat(lines.getFirst())
                .startsWith("{\"id\":\"cough\",\"text\":\"Complaint")
                .contains("\"finish\":\"length\"", "\"batchInvariant\":true", "\"likeliest\":[{\"token\":");
        assertThat(lines.getLast())
                .startsWith("{\"id\":\"2\",\"failure\":\"UNSUPPORTED\",\"reason\":\"the model has no chat");
        assertThat(text(err)).contains("2 prompts,");
    }

    @Test
    void writesTheTextAloneWhereOnePromptIsGiven() {
        var code = run(
                "generate",
                "--model",
                model("visit-notes-small"),
                "--prompt",
                "[patient] I have a cough.",
                "--stop",
                ":");

        assertThat(code).isZero();
        assertThat(text(out)).isEqualTo("Complaint\n");
    }

    @Test
    void generatesByAnEndpointOfOpenAisProtocol() throws IOException {
        var prompts = Files.writeString(directory.resolve("prompts.jsonl"), """
            {"id":"cough","prompt":"I have a cough."}
            {"id":"knee","prompt":"My knee hurts."}
            """);
        try (var server = new SimulatedServer(Duration.ofMillis(5), Duration.ZERO, 3, false)) {
            var code = run(
                    "generate",
                    "--model",
                    server.baseUrl() + "/v1",
                    "--name",
                    "simulated",
                    "--prompts",
                    prompts.toString(),
                    "--format",
                    "json");

            assertThat(code).isZero();
        }
        assertThat(text(out).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"id\":\"cough\",\"text\":\"a a a \",\"finish\":\"")
                .contains("\"timings\":{\"firstTokenMs\":")
                .endsWith("\"usage\":{\"inputTokens\":1,\"outputTokens\":3}}");
        assertThat(text(err)).contains("2 prompts, 2 tokens read, 6 written in");
    }

    @Test
    void namesWhatIsWrongWithAnEndpoint() {
        var url = "http://127.0.0.1:1/v1";

        assertThat(run("generate", "--model", url, "--prompt", "hello")).isEqualTo(2);
        assertThat(run("generate", "--model", url, "--name", "x", "--prompt", "hello", "--temperature", "-1"))
                .isEqualTo(2);
        assertThat(run("load", "--model", url, "--prompt", "hello", "--rate", "1"))
                .isEqualTo(2);
        assertThat(text(err))
                .containsSubsequence(
                        "--name: is missing: what the endpoint calls the model",
                        "--temperature: must be at least 0",
                        "--name: is missing: what the endpoint calls the model");
    }

    @Test
    void namesWhatIsWrongWithWhatToGenerate() throws IOException {
        var prompts = Files.writeString(directory.resolve("bad.jsonl"), "{\"id\":\"a\"}\n");

        assertThat(run("generate", "--model", "nowhere", "--prompt", "a")).isEqualTo(2);
        assertThat(run("generate", "--model", model("visit-notes-small"), "--prompts", prompts.toString()))
                .isEqualTo(2);
        assertThat(run("generate", "--model", model("visit-notes-small"), "--prompt", "a", "--top-p", "2"))
                .isEqualTo(2);
        assertThat(run("generate", "--model", model("visit-notes-small"))).isEqualTo(2);
        assertThat(text(err))
                .contains("--model: there is no directory nowhere")
                .contains("bad.jsonl:1: prompt: is missing")
                .contains("--top-p: must be over 0 and at most 1");
    }

    @Test
    void saysWhatADirectoryHolds() throws IOException {
        assertThat(run("model", model("visit-notes-small"))).isZero();
        assertThat(text(out))
                .contains("LlamaForCausalLM, 512 positions")
                .contains("onnx/model.onnx: fp32, 1.4 MiB")
                .contains("runs: plain attention, rewritten to keep its cache in place, same answer in any company")
                .contains("keys and values: 2.3 KiB a token")
                .contains("chat template: none");

        Files.writeString(directory.resolve("config.json"), "{}");
        assertThat(run("model", directory.toString())).isEqualTo(1);
        assertThat(text(err)).contains("config.json: max_position_embeddings: missing", "has no ONNX file");
    }

    @Test
    void writesSmallerFilesBesideTheModels() throws IOException {
        var from = Path.of(model("visit-notes-small"));
        for (var file : List.of("config.json", "generation_config.json", "tokenizer.json", "onnx/model.onnx")) {
            Files.createDirectories(directory.resolve(file).getParent());
            Files.copy(from.resolve(file), directory.resolve(file));
        }

        assertThat(run("quantise", directory.toString())).isZero();
        assertThat(run("model", directory.toString(), "--no-load")).isZero();
        assertThat(text(out))
                .contains("model_int8.onnx: 21 matrices, 0.6 of 1.4 MiB")
                .contains("onnx/model_int4.onnx: int4");
    }

    private static String model(String name) {
        return Path.of(System.getProperty("aloi.root"), "deploy/sample-data/models", name)
                .toString();
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
                .contains("generate")
                .contains("model")
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
