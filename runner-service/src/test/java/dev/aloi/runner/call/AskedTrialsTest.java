package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.runner.guard.GuardedTrial;
import dev.aloi.runner.guard.Guards;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskedTrialsTest {
    private static TrialsRequested batch(int... samples) {
        return new TrialsRequested(
                new TenantId("acme"),
                new EvaluationId("ev-1"),
                new RunId("ev-1.1"),
                new BatchId("ev-1.1.b1"),
                new Engine.Replay(new RecordingId("recorded"), false),
                IntStream.of(samples).mapToObj(AskedTrialsTest::trial).toList());
    }

    private static TrialInput trial(int sample) {
        return new TrialInput(
                new SampleId("s" + sample), 0, new TrialInput.Generate(new Prompt.Text("prompt " + sample)));
    }

    private static List<String> samples(List<TrialInput> trials) {
        return trials.stream().map(trial -> trial.sample().value()).toList();
    }

    @Test
    void readsAgainWhatIsLeftOfItsBatch() {
        TrialsRequested batch = batch(1, 2, 3, 4, 5);
        List<TrialInput> left = Stream.of(1, 3, 4).map(batch.trials()::get).toList();

        AskedTrials asked = AskedTrials.of(batch, left, () -> batch(1, 2, 3, 4, 5));

        assertThat(asked.size()).isEqualTo(3);
        assertThat(asked.kept()).isEmpty();
        assertThat(samples(asked.inputs(asked.request()))).containsExactly("s2", "s4", "s5");
    }

    @Test
    void holdsNoTrialWhileItsBatchWaits() {
        TrialsRequested[] batch = {batch(1, 2)};
        var prompt = new WeakReference<>(batch[0].trials().getLast().task());

        AskedTrials asked = AskedTrials.of(batch[0], batch[0].trials(), () -> batch(1, 2));
        batch[0] = batch();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            System.gc();
            return prompt.get() == null;
        });
        assertThat(asked.size()).isEqualTo(2);
    }

    @Test
    void keepsTrialsOfWhichMoreIsKnown() {
        TrialsRequested batch = batch(1, 2);
        List<GuardedTrial> guarded = new Guards(Path::of, System::nanoTime)
                .of(batch, List.of(batch.trials().getLast()));

        AskedTrials asked = AskedTrials.kept(batch, guarded);

        assertThat(asked.size()).isOne();
        assertThat(asked.kept()).contains(guarded);
        assertThat(samples(asked.inputs(asked.request()))).containsExactly("s2");
    }
}
