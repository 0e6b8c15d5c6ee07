package dev.aloi.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.runner.guard.Guards;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.CompletionModel;
import dev.aloi.runner.model.ModelUnusable;
import dev.aloi.runner.model.Patience;
import dev.aloi.runner.model.replay.ReplayCompletionModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialExecutionTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final TenantId TENANT = new TenantId("acme");
    private static final EvaluationId EVALUATION = new EvaluationId("ev-1");

    private static final Node NODE = new Node("amd64", null, 2, null, null);
    private static final Guards GUARDS = new Guards(Path::of, System::nanoTime);

    private final Cancellations cancellations = new Cancellations();

    @Test
    void tellsOneOutcomeForEachTrial() {
        List<TrialEvent> events = execution(new ReplayCompletionModel()).execute(request());

        assertThat(events).extracting(TrialEvent::trial).containsExactly(trial("s1", 0), trial("s2", 3));
        assertThat(events.get(0)).isInstanceOfSatisfying(TrialCompleted.class, completed -> {
            assertThat(completed.completion()).isEqualTo("a note");
            assertThat(completed.completedAt()).isEqualTo(NOW);
        });
        assertThat(events.get(1))
                .isEqualTo(new TrialFailed(
                        TENANT,
                        EVALUATION,
                        trial("s2", 3),
                        FailureCategory.NOT_RECORDED,
                        "the recording holds no completion for this sample",
                        NOW));
    }

    @Test
    void failsEveryTrialOfAModelThatCannotBeUsed() {
        assertFailures(
                execution(new FailingModel(new ModelUnusable("/m/config.json: missing"))),
                FailureCategory.MODEL_UNUSABLE,
                "/m/config.json: missing");
    }

    @Test
    void saysOfACrashNothingThatAPromptMayBePartOf() {
        assertFailures(
                execution(new FailingModel(new IllegalStateException("cannot read 'my secret symptoms'"))),
                FailureCategory.CRASHED,
                "the engine broke off: IllegalStateException");
    }

    @Test
    void outlivesANativeLibraryThatCannotBeLoaded() {
        assertFailures(
                execution(new FailingModel(new UnsatisfiedLinkError("libonnxruntime.so"))),
                FailureCategory.CRASHED,
                "the engine broke off: UnsatisfiedLinkError");
    }

    @Test
    void startsNothingForACancelledEvaluation() {
        cancellations.add(TENANT, EVALUATION);

        assertFailures(
                execution(new ReplayCompletionModel()), FailureCategory.CANCELLED, "the evaluation was cancelled");
    }

    @Test
    void heedsOnlyTheCancellationsOfItsOwnTenant() {
        cancellations.add(new TenantId("other"), EVALUATION);

        assertThat(execution(new ReplayCompletionModel()).execute(request()).getFirst())
                .isInstanceOf(TrialCompleted.class);
    }

    @Test
    void saysThatNoEngineServesTheCandidate() {
        assertFailures(
                new TrialExecution(
                        List.of(), GUARDS, NODE, cancellations, Duration.ofMinutes(1), InstantSource.fixed(NOW)),
                FailureCategory.UNSUPPORTED,
                "no engine of this runner serves the candidate");
    }

    private static void assertFailures(TrialExecution execution, FailureCategory category, String reason) {
        assertThat(execution.execute(request()))
                .containsExactly(
                        new TrialFailed(TENANT, EVALUATION, trial("s1", 0), category, reason, NOW),
                        new TrialFailed(TENANT, EVALUATION, trial("s2", 3), category, reason, NOW));
    }

    private TrialExecution execution(CompletionModel model) {
        return new TrialExecution(
                List.of(model), GUARDS, NODE, cancellations, Duration.ofMinutes(1), InstantSource.fixed(NOW));
    }

    private static TrialsRequested request() {
        return new TrialsRequested(
                TENANT,
                EVALUATION,
                new RunId("ev-1.1"),
                new BatchId("ev-1.1.b0"),
                new Engine.Replay(new RecordingId("r"), true),
                List.of(
                        new TrialInput(new SampleId("s1"), 0, new TrialInput.Recorded("a note", null, null, null)),
                        new TrialInput(new SampleId("s2"), 3, new TrialInput.NotRecorded())));
    }

    private static TrialId trial(String sample, int repetition) {
        return new TrialId(new RunId("ev-1.1"), new SampleId(sample), repetition);
    }

    private record FailingModel(Throwable failure) implements CompletionModel {
        @Override
        public boolean serves(Engine engine) {
            return true;
        }

        @Override
        public Optional<Maker> maker(Engine engine, Patience patience) {
            return Optional.empty();
        }

        @Override
        public List<Attempt> complete(Engine engine, List<TrialInput> trials, Patience patience) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }
}
