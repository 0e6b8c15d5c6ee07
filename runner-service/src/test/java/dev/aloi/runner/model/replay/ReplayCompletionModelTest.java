package dev.aloi.runner.model.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.Patience;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayCompletionModelTest {
    private final ReplayCompletionModel model = new ReplayCompletionModel();

    @Test
    void givesBackTheCompletionWithTheTimesOfTheRecording() {
        Usage usage = new Usage(3, 4);

        Attempt attempt =
                attempt(new TrialInput.Recorded("a note", usage, Duration.ofMillis(12), Duration.ofMillis(34)));

        assertThat(attempt)
                .isEqualTo(new Attempt.Completion(
                        "a note",
                        usage,
                        new Timings(null, Duration.ofMillis(12), Duration.ofMillis(34), null),
                        new Execution("replay", null, null, null, 1, null),
                        null,
                        null));
    }

    @Test
    void saysWhatWasNotRecorded() {
        assertThat(attempt(new TrialInput.NotRecorded()))
                .isEqualTo(new Attempt.Failure(
                        FailureCategory.NOT_RECORDED, "the recording holds no completion for this sample"));
    }

    @Test
    void cannotCompleteANewPrompt() {
        assertThat(attempt(new TrialInput.Generate(new Prompt.Text("x"))))
                .isEqualTo(
                        new Attempt.Failure(FailureCategory.UNSUPPORTED, "a recording cannot complete a new prompt"));
    }

    private Attempt attempt(TrialInput.Task task) {
        Engine engine = new Engine.Replay(new RecordingId("r"), true);
        Patience patience = new Patience(Duration.ofMinutes(1), () -> false);
        return model.complete(engine, List.of(new TrialInput(new SampleId("s"), 0, task)), patience)
                .getFirst();
    }
}
