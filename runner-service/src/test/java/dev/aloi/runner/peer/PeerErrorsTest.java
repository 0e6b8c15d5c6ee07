package dev.aloi.runner.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.Patience;
import dev.aloi.runner.model.replay.ReplayCompletionModel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Errors found in other tools, numbered as in docs/methods.md, as far as they are about running models. None of them is ours. */
class PeerErrorsTest {
    /** promptfoo takes the time of a cached answer for the model's (pull request 10605). */
    @Test
    @DisplayName("E12: an answer that was there already is as slow as when it was made")
    void anAnswerThatWasThereAlreadyIsAsSlowAsWhenItWasMade() {
        assertThat(replayed(null, Duration.ofMillis(980)).timings().total()).isEqualTo(Duration.ofMillis(980));
        assertThat(replayed(null, null).timings()).isEqualTo(new Timings(null, null, null, null));
    }

    /** FMBench takes four thirds of the words for tokens unless told otherwise. */
    @Test
    @DisplayName("E18: tokens that nobody counted are not guessed")
    void tokensThatNobodyCountedAreNotGuessed() {
        assertThat(replayed(null, null).usage()).isNull();
        assertThat(replayed(new Usage(3, 4), null).usage()).isEqualTo(new Usage(3, 4));
    }

    private static Attempt.Completion replayed(@Nullable Usage usage, @Nullable Duration latency) {
        TrialInput trial = new TrialInput(
                new SampleId("s"),
                0,
                new TrialInput.Recorded("six words that somebody wrote down", usage, latency, null));
        return (Attempt.Completion) new ReplayCompletionModel()
                .complete(
                        new Engine.Replay(new RecordingId("r"), true),
                        List.of(trial),
                        new Patience(Duration.ofMinutes(1), () -> false))
                .getFirst();
    }
}
