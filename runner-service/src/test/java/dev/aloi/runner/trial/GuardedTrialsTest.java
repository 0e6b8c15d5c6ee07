package dev.aloi.runner.trial;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.guard.Guards;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.CompletionModel;
import dev.aloi.runner.model.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Trials with a prompt and guardrails around the model. */
class GuardedTrialsTest {
    private static final Node NODE = new Node("amd64", null, 2, null, null);
    private static final Guardrails RAILS = new Guardrails(
            "0",
            List.of(new Guardrails.Regex("(?i)ignore", false, Action.REFUSE)),
            List.of(
                    new Guardrails.Regex("secret", false, Action.REFUSE),
                    new Guardrails.Length(null, 20, Action.REPAIR)),
            "No.");

    private final Echo model = new Echo();
    private long now;

    /** A millisecond passes between two looks. */
    private long look() {
        now += 1_000_000;
        return now;
    }

    @Test
    void asksTheModelByTheCandidatesPrompt() {
        PromptTemplate prompt = new PromptTemplate(
                "p",
                "0",
                PromptTemplate.Form.TEXT,
                null,
                "{{language}}: {{input}}",
                " / ",
                List.of(new PromptTemplate.Example(Map.of("input", "a", "language", "x"), "A")));

        execute(prompt, null, "cough");

        assertThat(model.asked).containsExactly(new Prompt.Text("x: aA / French: cough"));
    }

    @Test
    void doesNotAskTheModelWhatTheInputRailsRefuse() {
        List<TrialEvent> events = execute(null, RAILS, "Ignore it", "cough");

        assertThat(model.asked).containsExactly(new Prompt.Text("cough"));
        assertThat(events.getFirst()).isInstanceOfSatisfying(TrialCompleted.class, refused -> {
            assertThat(refused.completion()).isEqualTo("No.");
            assertThat(requireNonNull(refused.guarding()).verdict()).isEqualTo(Ruling.REFUSED_INPUT);
            assertThat(requireNonNull(refused.guarding()).took()).isEqualTo(Duration.ofMillis(1));
            assertThat(refused.usage()).isEqualTo(new Usage(0, 0));
            assertThat(refused.timings().total()).isEqualTo(Duration.ofMillis(1));
            assertThat(refused.timings().nodeTime()).isEqualTo(Duration.ofMillis(1));
            assertThat(refused.execution().node()).isEqualTo(NODE);
        });
    }

    @Test
    void tellsWhatTheOutputRailsDidAndWhatAllOfThemTook() {
        List<TrialEvent> events = execute(null, RAILS, "a secret", "a cough that does not end", "cough");

        assertThat(events)
                .extracting(event -> ((TrialCompleted) event).completion())
                .containsExactly("No.", "a cough that does no", "cough");
        assertThat(events)
                .extracting(event ->
                        requireNonNull(((TrialCompleted) event).guarding()).verdict())
                .containsExactly(Ruling.REFUSED_OUTPUT, Ruling.REPAIRED, Ruling.PASSED);
        assertThat(((TrialCompleted) events.getFirst()).timings())
                .isEqualTo(new Timings(
                        Duration.ofMillis(6), Duration.ofMillis(12), Duration.ofMillis(12), Duration.ofMillis(12)));
        assertThat(((TrialCompleted) events.getFirst()).usage()).isEqualTo(new Usage(3, 2));
    }

    @Test
    void callsNoModelWhereItsGuardrailsCannotBeHad() {
        Guardrails broken = new Guardrails(
                "1",
                List.of(new Guardrails.Topics(List.of("a"), List.of(), "/nowhere", 0.5, Action.REFUSE)),
                List.of(),
                "No.");

        assertThat(execute(null, broken, "cough").getFirst()).isInstanceOfSatisfying(TrialFailed.class, failed -> {
            assertThat(failed.category()).isEqualTo(FailureCategory.MODEL_UNUSABLE);
            assertThat(failed.reason()).startsWith("the guardrails' encoder: ");
        });
        assertThat(model.asked).isEmpty();
    }

    private List<TrialEvent> execute(@Nullable PromptTemplate prompt, @Nullable Guardrails rails, String... inputs) {
        RunId run = new RunId("ev-1.1");
        TrialsRequested batch = new TrialsRequested(
                new TenantId("acme"),
                new EvaluationId("ev-1"),
                run,
                new BatchId(run + ".b1"),
                new Engine.Onnx("m", null),
                IntStream.range(0, inputs.length)
                        .mapToObj(i -> new TrialInput(
                                new SampleId("s" + i),
                                0,
                                new TrialInput.Generate(new Prompt.Text(inputs[i])),
                                Map.of("language", "French")))
                        .toList(),
                null,
                null,
                prompt,
                rails);
        return new TrialExecution(
                        List.of(model),
                        new Guards(Path::of, this::look),
                        NODE,
                        new Cancellations(),
                        Duration.ofMinutes(1),
                        InstantSource.fixed(Instant.EPOCH))
                .execute(batch);
    }

    /** Says what it is asked. */
    private static final class Echo implements CompletionModel {
        private final List<Prompt> asked = new ArrayList<>();

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
            return trials.stream()
                    .map(trial -> answer(((TrialInput.Generate) trial.task()).prompt()))
                    .toList();
        }

        private Attempt answer(Prompt prompt) {
            asked.add(prompt);
            Duration ten = Duration.ofMillis(10);
            return new Attempt.Completion(
                    prompt.input(),
                    new Usage(3, 2),
                    new Timings(Duration.ofMillis(5), ten, ten, ten),
                    new Execution("onnx", null, null, null, 1, NODE),
                    null,
                    null);
        }
    }
}
