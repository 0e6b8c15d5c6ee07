package dev.aloi.runner.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialInput.Generate;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.inference.decode.LoadedModels;
import dev.aloi.inference.decode.Machine;
import dev.aloi.inference.decode.Metering;
import dev.aloi.inference.decode.Spent;
import dev.aloi.inference.testing.Asked;
import dev.aloi.inference.testing.CountingModel;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxCompletionModelTest {
    private static final Node NODE = new Node("amd64", "a CPU", 2, null, null);
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), () -> false);

    @TempDir
    Path directory;

    @Test
    void sharesWhatPromptsTookByTokens() {
        // Side by side 2 and 6 tokens are read, then one more is written for each.
        List<Attempt> attempts = complete(2, text("2 3"), text("1 1 1 1 1 1"));

        assertThat(completion(attempts.get(0)).timings().cpuTime()).isEqualTo(Duration.ofSeconds(2 * 16 / 8 + 16 / 2));
        assertThat(completion(attempts.get(1)).timings().cpuTime()).isEqualTo(Duration.ofSeconds(6 * 16 / 8 + 16 / 2));
        assertThat(completion(attempts.get(0)).timings().nodeTime()).isEqualTo(Duration.ofSeconds(2 + 4));
        assertThat(completion(attempts.get(1)).energy()).isEqualTo(new EnergyReading(Energy.wattHours(6 + 4), "test"));
        assertThat(completion(attempts.get(1)).usage()).isEqualTo(new Usage(6, 2));
    }

    @Test
    void saysWithWhatItWasMade() {
        Attempt.Completion completion =
                completion(complete(1, text("2 3"), text("4")).getFirst());

        assertThat(completion.execution().engine()).isEqualTo("onnx");
        assertThat(completion.execution().engineVersion()).isEqualTo("1.29.0");
        assertThat(completion.execution().dtype()).isEqualTo("fp32");
        assertThat(completion.execution().batchSize()).isEqualTo(2);
        assertThat(completion.execution().node()).isEqualTo(NODE);
    }

    /** What it says that it makes completions by is what they say that they were made by. */
    @Test
    void knowsItsMakerBeforeItIsAsked() {
        Attempt.Completion completion = completion(complete(1, text("2 3")).getFirst());
        ModelPlaces places = new ModelPlaces(new ModelRoots(List.of(directory)), Optional.empty());

        try (LoadedModels models = new LoadedModels(1, 1L << 30, Asked.machine(16))) {
            Maker maker = new OnnxCompletionModel(models, places, NODE)
                    .maker(new Engine.Onnx(directory.toString(), 1), PATIENCE)
                    .orElseThrow();

            assertThat(maker)
                    .isEqualTo(new Maker(
                            "onnx",
                            completion.execution().engineVersion(),
                            completion.execution().modelSha256(),
                            completion.execution().dtype(),
                            null,
                            null,
                            null));
        }
    }

    @Test
    void keepsTheOrderAroundTrialsThatItCannotServe() {
        List<Attempt> attempts = complete(
                2,
                text("2 3"),
                new Generate(new Prompt.Chat(List.of(new Prompt.Message("user", "4")))),
                text("4"),
                new TrialInput.NotRecorded());

        assertThat(completion(attempts.get(0)).text()).isEqualTo("5 10");
        assertThat(attempts.get(1))
                .isEqualTo(new Attempt.Failure(
                        FailureCategory.UNSUPPORTED,
                        "the model has no chat template; give the prompt as a text, or choose a model that chats"));
        assertThat(completion(attempts.get(2)).text()).isEqualTo("4 8");
        assertThat(attempts.get(3))
                .isEqualTo(new Attempt.Failure(
                        FailureCategory.UNSUPPORTED, "the engine onnx needs prompts, not recordings"));
    }

    @Test
    void choosesTheLikeliestText() {
        List<Attempt> attempts = complete(
                1, text("2 3"), new TrialInput.Choose(new Prompt.Text("2 3"), List.of(" 9", " 5 10", " 8")), text("4"));

        Attempt.Completion chosen = completion(attempts.get(1));
        assertThat(chosen.text()).isEqualTo(" 5 10");
        assertThat(chosen.likelihoods())
                .extracting(Likelihood::tokens, Likelihood::bytes)
                .containsExactly(tuple(1, 2), tuple(2, 5), tuple(1, 2));
        assertThat(chosen.usage()).isEqualTo(new Usage(6, 0));
        assertThat(chosen.timings().cpuTime()).isEqualTo(Duration.ofSeconds(16));
        assertThat(completion(attempts.get(2)).text()).isEqualTo("4");
        assertThat(completion(attempts.get(2)).likelihoods()).isNull();
    }

    private List<Attempt> complete(int maxNewTokens, TrialInput.Task... tasks) {
        CountingModel.write(directory);
        Machine machine = Asked.machine(16);
        Metering metering = () -> () -> new Spent(8e9, 16e9, 8, "test");
        Machine metered = new Machine(1, machine.limits(), false, metering, machine.nanoTime(), machine.clock());
        List<TrialInput> trials = List.of(tasks).stream()
                .map(task -> new TrialInput(new SampleId("s"), 0, task))
                .toList();
        ModelPlaces places = new ModelPlaces(new ModelRoots(List.of(directory)), Optional.empty());
        try (LoadedModels models = new LoadedModels(1, 1L << 30, metered)) {
            return new OnnxCompletionModel(models, places, NODE)
                    .complete(new Engine.Onnx(directory.toString(), maxNewTokens), trials, PATIENCE);
        }
    }

    private static TrialInput.Task text(String prompt) {
        return new Generate(new Prompt.Text(prompt));
    }

    private static Attempt.Completion completion(Attempt attempt) {
        return (Attempt.Completion) attempt;
    }
}
