package dev.aloi.local.product;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.gateway.GatewayClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person types them, in processes of their own. */
class CommandsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        for (var process : processes) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void aStackServesOtherCommandsUntilItIsInterrupted() throws Exception {
        var port = FreePorts.one();
        var up = start("up", "--port", Integer.toString(port));
        Await.until(PATIENCE, () -> up.told().contains("Aloi is up: http://127.0.0.1:" + port + "/?token="));

        assertBadInputIsToldAndNotStored();
        assertEvaluates();
        assertRanksOneModelInManyForms();
        assertAnInterruptCancelsTheEvaluation();
        assertSamplesAreHeldOut();
        assertASecondStackIsRefused();

        interrupt(up);
        assertThat(up.exitCode()).isEqualTo(130);
        assertThat(up.told()).endsWith("stopping\n");
        assertThat(FreePorts.isFree(port)).isTrue();
    }

    private void assertBadInputIsToldAndNotStored() throws Exception {
        var file = Files.writeString(directory.resolve("bad.yaml"), """
                suite: {name: visits, file: "%s/visits.jsonl"}
                metrics: [rouge7]
                candidates:
                  - {name: none, onnx: {model: nowhere}}
                """.formatted(samples()));

        var evaluate = start("evaluate", file.toString());

        assertThat(evaluate.exitCode()).isEqualTo(2);
        assertThat(evaluate.told())
                .contains("bad.yaml:2: metrics[0]: no metric is called 'rouge7'; known are rouge1")
                .contains("bad.yaml:4: candidates[0].onnx.model: there is no directory")
                .doesNotContain("SLF4J")
                .endsWith("nothing was stored\n");
    }

    private void assertEvaluates() throws Exception {
        var evaluate = start("evaluate", evaluation(1).toString(), "--format", "json");

        assertThat(evaluate.exitCode()).as(evaluate.told()).isZero();
        var ranking = GatewayClient.ranking(evaluate.printed());
        assertThat(ranking.state()).isEqualTo(EvaluationState.COMPLETED);
        assertThat(evaluate.told()).contains("trials: 74/74").contains("the same on a page: http://127.0.0.1:");
    }

    /** As it is, with an adapter, with fewer bits a weight, asked in two other ways, and with guardrails. */
    private void assertRanksOneModelInManyForms() throws Exception {
        var evaluate = start("evaluate", samples().resolve("variants.yaml").toString(), "--format", "json");

        assertThat(evaluate.exitCode()).as(evaluate.told()).isZero();
        var rows = GatewayClient.ranking(evaluate.printed()).rows();
        assertThat(rows)
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.trials().completed()).isEqualTo(24));
        assertThat(rows)
                .filteredOn(row -> row.prompt() != null)
                .extracting(row ->
                        row.candidate() + " " + String.valueOf(row.prompt()).replaceAll("@.*", ""))
                .containsExactlyInAnyOrder("introduced introduced", "by example by-example");
        assertThat(rows).filteredOn(row -> row.guard() != null).singleElement().satisfies(row -> {
            assertThat(row.candidate()).isEqualTo("with guardrails");
            var guard = requireNonNull(row.guard());
            assertThat(requireNonNull(guard.attacks()).refused()).isEqualTo(6);
            assertThat(requireNonNull(guard.attacks()).n()).isEqualTo(8);
            assertThat(requireNonNull(guard.others()).refused()).isZero();
            assertThat(requireNonNull(requireNonNull(guard.unguarded()).utility())
                            .n())
                    .isEqualTo(16);
        });
    }

    private void assertAnInterruptCancelsTheEvaluation() throws Exception {
        var evaluate = start("evaluate", evaluation(100).toString());
        Await.until(PATIENCE, () -> evaluate.told().contains("trials: "));

        interrupt(evaluate);

        assertThat(evaluate.exitCode()).isEqualTo(130);
        assertThat(evaluate.printed()).isEmpty();
        var state =
                GatewayClient.JSON.readTree(directory.resolve("data/stack.json").toFile());
        var client = new GatewayClient(
                java.net.URI.create(state.get("url").asText()),
                state.get("token").asText(),
                () -> "boundary");
        Await.until(
                PATIENCE,
                () -> client.get("/api/evaluations")
                        .at("/items/0/state")
                        .asText()
                        .equals("CANCELLED"));
    }

    /** The same file once more: what is held out of it is told by the Ladder alone. */
    private void assertSamplesAreHeldOut() throws Exception {
        var suite = printed("suite", "import", samples().resolve("visits.jsonl").toString(), "--name", "visits")
                .strip();
        assertThat(printed("suite", "divide", suite, "--share", "0.4", "--seed", "3"))
                .contains("to tune on: visits-tuning@", "held out: visits-held-out@", "not shown from now on");
        assertThat(printed("suite", "list")).contains("visits-tuning@", "visits-held-out@");

        var export = start("suite", "export", suite);
        assertThat(export.exitCode()).isOne();
        assertThat(export.printed()).isEmpty();
        assertThat(export.told()).contains("The samples are held out");

        var row = GatewayClient.ranking(printed("evaluate", evaluation(1).toString(), "--format", "json"))
                .rows()
                .getFirst();
        var heldOut = requireNonNull(row.heldOut());
        assertThat(heldOut.improved()).isTrue();
        assertThat(heldOut.look()).isOne();
        assertThat(row.quality())
                .singleElement()
                .isInstanceOfSatisfying(
                        Quality.Scored.class,
                        it -> assertThat(it.expected())
                                .isEqualTo(74 - heldOut.quality().expected()));
    }

    private String printed(String... arguments) throws Exception {
        var command = start(arguments);
        assertThat(command.exitCode()).as(command.told()).isZero();
        return command.printed();
    }

    private void assertASecondStackIsRefused() throws Exception {
        var second = start("up", "--port", Integer.toString(FreePorts.one()));

        assertThat(second.exitCode()).isOne();
        assertThat(second.told()).contains("Aloi is running on").contains("already, at http://127.0.0.1:");
    }

    private Path evaluation(int repetitions) throws IOException {
        return Files.writeString(directory.resolve("good.yaml"), """
                suite: {name: visits, file: "%1$s/visits.jsonl"}
                metrics: [rougeL]
                repetitions: %2$d
                candidates:
                  - {name: small, onnx: {model: "%1$s/models/visit-notes-small"}}
                """.formatted(samples(), repetitions));
    }

    private static Path samples() {
        return Product.root().resolve("deploy/sample-data");
    }

    private static void interrupt(Started command) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(command.process().pid()))
                .start()
                .waitFor();
    }

    private Started start(String... arguments) throws IOException {
        // A build that was started in the background ignores interrupts, and its children would too.
        var command = new ArrayList<>(List.of(
                "env", "--default-signal=INT", Product.root().resolve("aloi").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", directory.resolve("data").toString()));
        var out = Files.createTempFile(directory, "out", "");
        var err = Files.createTempFile(directory, "err", "");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("ALOI_SKIP_BUILD", "1");
        var process = builder.start();
        processes.add(process);
        return new Started(process, out, err);
    }

    private record Started(Process process, Path out, Path err) {
        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        String printed() throws IOException {
            return Files.readString(out);
        }

        String told() throws IOException {
            return Files.readString(err);
        }
    }
}
