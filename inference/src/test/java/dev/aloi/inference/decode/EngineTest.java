package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.decode.Generation.Generated;
import dev.aloi.inference.decode.Generation.Refused;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import dev.aloi.inference.testing.Graph;
import dev.aloi.inference.testing.SlowModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be waited for, and what cannot be computed. */
class EngineTest {
    private static final int TWO_SECONDS = 12_000_000;

    @TempDir
    Path directory;

    @Test
    void breaksOffInTheMidstOfAStepWhatNobodyWantsAnyMore() {
        SlowModel.write(directory, 400, TWO_SECONDS / 20);
        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(4))) {
            long cancelled = System.nanoTime() + 700_000_000L;
            Patience patience = new Patience(Duration.ofMinutes(5), () -> System.nanoTime() > cancelled);
            List<Generation> slow = Asked.of(model, ask("1 " + SlowModel.SLOW), patience);

            assertThat(Duration.ofNanos(System.nanoTime() - cancelled)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
            // Left to itself the step would take most of a minute, and this prompt would wait for it.
            assertThat(Asked.tokens(Asked.complete(model, List.of("2 3"), 2))).containsExactly(List.of(5, 10));
            assertThat(slow).containsExactly(new Refused(FailureCategory.CANCELLED, "the evaluation was cancelled"));
            assertThat(Duration.ofNanos(System.nanoTime() - cancelled)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void goesOnWithoutAStepThatDoesNotComeBack() {
        SlowModel.write(directory, 1, TWO_SECONDS);
        Machine machine = Asked.machine(4);
        Limits limits = new Limits(4, 1 << 20, Duration.ofMillis(100));
        try (DecoderModel model = DecoderModel.load(
                directory, new Machine(1, limits, false, machine.metering(), machine.nanoTime(), machine.clock()))) {
            Patience patience = new Patience(Duration.ofMillis(200), () -> false);
            List<Generation> hanging = Asked.of(model, ask("1 " + SlowModel.SLOW), patience);

            List<Generation> generations = Asked.complete(model, List.of("2 3"), 2);

            assertThat(hanging)
                    .containsExactly(
                            new Refused(FailureCategory.TIMED_OUT, "not done within 200 ms; 0 tokens were written"));
            assertThat(Asked.tokens(generations)).containsExactly(List.of(5, 10));
        }
    }

    @Test
    void failsOnlyThePromptThatTheRuntimeFailsFor() {
        // A table without a row for 11.
        Graph graph = CountingModel.inputs(new Graph())
                .floats("table", new float[11])
                .node("Gather", List.of("table", "input_ids"), "found")
                .node("Cast", List.of("found"), "none", "to", Graph.INT64)
                .node("Add", List.of("input_ids", "none"), "known");
        CountingModel.write(
                CountingModel.write(directory).resolve("onnx/model.onnx"),
                CountingModel.computation(graph, "known")
                        .floats("vocabulary", CountingModel.vocabulary())
                        .model());
        try (DecoderModel model = DecoderModel.load(directory, Asked.machine(8))) {
            List<Generation> generations = Asked.complete(model, List.of("2 3", "11", "1 3", "4 4"), 1);

            assertThat(generations.get(1)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.category()).isEqualTo(FailureCategory.CRASHED);
                assertThat(refused.reason()).startsWith("ONNX Runtime failed with ");
            });
            assertThat(IntStream.of(0, 2, 3).mapToObj(generations::get))
                    .extracting(generation -> ((Generated) generation).tokens().asList())
                    .containsExactly(List.of(5), List.of(4), List.of(8));
        }
    }

    private static List<Ask> ask(String prompt) {
        return List.of(new Ask.Complete(new Prompt.Text(prompt), Settings.greedy(2), 0));
    }
}
