package dev.aloi.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.EarlierTrial;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.runner.guard.Guards;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.CompletionModel;
import dev.aloi.runner.model.ModelUnusable;
import dev.aloi.runner.model.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Trials for which earlier ones may stand. */
class ReusedTrialsTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final EvaluationId EVALUATION = new EvaluationId("ev-2");
    private static final EvaluationId EARLIER = new EvaluationId("ev-1");
    private static final RunId RUN = new RunId("ev-2.1");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Maker MAKER = new Maker("onnx", "1.29.0", "m1", "fp32", null, "t1", null);
    private static final Attempt BROKEN = new Attempt.Failure(FailureCategory.CRASHED, "asked");

    private final List<String> asked = new ArrayList<>();

    @Test
    void areTakenOverWhereTheSameWouldMakeThem() {
        List<TrialEvent> events =
                execute(() -> Optional.of(MAKER), trial("a", MAKER), trial("b", null), trial("c", MAKER));

        assertThat(asked).containsExactly("b");
        assertThat(events)
                .containsExactly(
                        reused("a"),
                        new TrialFailed(TENANT, EVALUATION, id(RUN, "b"), FailureCategory.CRASHED, "asked", NOW),
                        reused("c"));
    }

    @Test
    void areRunWhereSomethingElseWouldMakeThem() {
        Maker before = new Maker("onnx", "1.28.0", "m1", "fp32", null, "t1", null);

        execute(() -> Optional.of(MAKER), trial("a", before), trial("b", MAKER.withTemplate("t0")), trial("c", MAKER));

        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void areRunWhereNobodyKnowsWhatWouldMakeThem() {
        execute(Optional::empty, trial("a", MAKER));

        assertThat(asked).containsExactly("a");
    }

    @Test
    void failAsTheOthersDoWhereTheModelCannotBeUsed() {
        List<TrialEvent> events = execute(
                () -> {
                    throw new ModelUnusable("/m/config.json: missing");
                },
                trial("a", MAKER),
                trial("b", null));

        assertThat(events)
                .allSatisfy(event ->
                        assertThat(((TrialFailed) event).category()).isEqualTo(FailureCategory.MODEL_UNUSABLE));
    }

    @Test
    void areNotLookedForWhereThereAreNone() {
        execute(
                () -> {
                    throw new AssertionError("nobody is to load a model for that");
                },
                trial("a", null));

        assertThat(asked).containsExactly("a");
    }

    private List<TrialEvent> execute(Supplier<Optional<Maker>> maker, TrialInput... trials) {
        CompletionModel model = new CompletionModel() {
            @Override
            public boolean serves(Engine engine) {
                return true;
            }

            @Override
            public Optional<Maker> maker(Engine engine, Patience patience) {
                return maker.get();
            }

            @Override
            public List<Attempt> complete(Engine engine, List<TrialInput> open, Patience patience) {
                open.forEach(trial -> asked.add(trial.sample().value()));
                return open.stream().map(_ -> BROKEN).toList();
            }
        };
        return new TrialExecution(
                        List.of(model),
                        new Guards(Path::of, System::nanoTime),
                        new Node("amd64", null, 2, null, null),
                        new Cancellations(),
                        Duration.ofMinutes(1),
                        InstantSource.fixed(NOW))
                .execute(new TrialsRequested(
                        TENANT,
                        EVALUATION,
                        RUN,
                        new BatchId(RUN + ".b1"),
                        new Engine.Onnx("models/small", null),
                        Stream.of(trials).toList()));
    }

    private static TrialInput trial(String sample, @Nullable Maker maker) {
        EarlierTrial earlier = maker == null ? null : new EarlierTrial(EARLIER, id(new RunId("ev-1.1"), sample), maker);
        return new TrialInput(new SampleId(sample), 0, new TrialInput.Generate(new Prompt.Text(sample)), null, earlier);
    }

    private static TrialReused reused(String sample) {
        return new TrialReused(TENANT, EVALUATION, id(RUN, sample), id(new RunId("ev-1.1"), sample), EARLIER, NOW);
    }

    private static TrialId id(RunId run, String sample) {
        return new TrialId(run, new SampleId(sample), 0);
    }
}
