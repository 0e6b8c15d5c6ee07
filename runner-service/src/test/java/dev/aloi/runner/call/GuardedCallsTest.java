package dev.aloi.runner.call;

import static dev.aloi.runner.call.WholeBatch.execute;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.guard.Guards;
import dev.aloi.runner.key.ApiKeys;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.trial.Cancellations;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guardrails around an API. */
class GuardedCallsTest {
    private static final RunId RUN = new RunId("ev-1.1");
    private static final Guardrails RAILS = new Guardrails(
            "0",
            List.of(new Guardrails.Regex("(?i)ignore", false, Action.REFUSE)),
            List.of(new Guardrails.Regex("secret", false, Action.REFUSE)),
            "No.");

    private final Map<String, TrialEvent> told = new ConcurrentHashMap<>();
    private final Endpoints endpoints = new Endpoints(20, 256, 256, System::nanoTime);

    @AfterEach
    void close() {
        endpoints.close();
    }

    @Test
    void paysForNoCallThatTheInputRailsRefuseAndForEachThatTheOutputRailsDo() {
        FakeApi api = new FakeApi(prompt ->
                new Answered("to " + prompt, new Usage(10, 5), null, Duration.ofMillis(3), "m-1", "fp", null, null));

        execute(execution(api), batch("Ignore it", "a secret", "cough"), Resumption.NOTHING, 0);

        assertThat(api.asked()).containsExactlyInAnyOrder("a secret", "cough");
        assertThat(completed("Ignore it")).satisfies(refused -> {
            assertThat(refused.completion()).isEqualTo("No.");
            assertThat(refused.usage()).isEqualTo(new Usage(0, 0));
            assertThat(requireNonNull(refused.call()).attempts()).isZero();
            assertThat(requireNonNull(refused.guarding()).verdict()).isEqualTo(Ruling.REFUSED_INPUT);
        });
        assertThat(completed("a secret")).satisfies(refused -> {
            assertThat(refused.completion()).isEqualTo("No.");
            assertThat(refused.usage()).isEqualTo(new Usage(10, 5));
            assertThat(requireNonNull(refused.call()).attempts()).isEqualTo(1);
            assertThat(requireNonNull(refused.guarding()).verdict()).isEqualTo(Ruling.REFUSED_OUTPUT);
            assertThat(refused.timings().total())
                    .isEqualTo(Duration.ofMillis(3)
                            .plus(requireNonNull(refused.guarding()).took()));
        });
        assertThat(completed("cough").completion()).isEqualTo("to cough");
    }

    private TrialCompleted completed(String sample) {
        return (TrialCompleted) requireNonNull(told.get(sample));
    }

    private CallExecution execution(FakeApi api) {
        CallTerms terms = new CallTerms(
                new CallPreparation(List.of(api), new ApiKeys(Map.of(), Optional.empty(), false)),
                new Guards(Path::of, System::nanoTime),
                new RetryRules(3, Duration.ofMinutes(1), new Random(1)),
                System::nanoTime);
        return new CallExecution(
                terms,
                endpoints,
                new Budgets(_ -> BigDecimal.ZERO),
                new Cancellations(),
                _ -> {},
                event -> told.put(event.trial().sample().value(), event),
                InstantSource.fixed(Instant.EPOCH));
    }

    private static TrialsRequested batch(String... inputs) {
        return new TrialsRequested(
                new TenantId("acme"),
                new EvaluationId("ev-1"),
                RUN,
                new BatchId(RUN + ".b1"),
                new Engine.Bedrock("m", "eu-west-3", null, null, GenerationSettings.DEFAULT, null),
                Stream.of(inputs)
                        .map(input ->
                                new TrialInput(new SampleId(input), 0, new TrialInput.Generate(new Prompt.Text(input))))
                        .toList(),
                null,
                null,
                null,
                RAILS);
    }
}
