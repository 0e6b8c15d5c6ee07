package dev.aloi.runner.call;

import static dev.aloi.runner.call.WholeBatch.execute;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.BatchBegun;
import dev.aloi.contracts.runner.EarlierTrial;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialReused;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trials of an API for which earlier ones stand: nobody is called for them. */
class ReusedCallsTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final EvaluationId EVALUATION = new EvaluationId("ev-2");
    private static final RunId RUN = new RunId("ev-2.1");
    private static final String EARLIER = "again ";

    private final Map<String, TrialEvent> told = new ConcurrentHashMap<>();
    private final List<BatchBegun> begun = new CopyOnWriteArrayList<>();
    private final Cancellations cancellations = new Cancellations();
    private final Endpoints endpoints = new Endpoints(20, 256, 256, System::nanoTime);
    private final FakeApi api = new FakeApi(prompt ->
            new Answered("to " + prompt, new Usage(10, 5), null, Duration.ofMillis(3), "m-1", "fp", null, null));

    @AfterEach
    void close() {
        endpoints.close();
    }

    @Test
    void areToldWithoutACall() {
        execute(execution(), batch("again a", "b"), Resumption.NOTHING, 0);

        assertThat(api.asked()).containsExactly("b");
        assertThat(told.get("again a"))
                .isEqualTo(new TrialReused(
                        TENANT,
                        EVALUATION,
                        new TrialId(RUN, new SampleId("again a"), 0),
                        new TrialId(new RunId("ev-1.1"), new SampleId("again a"), 0),
                        new EvaluationId("ev-1"),
                        Instant.EPOCH));
        assertThat(told.get("b")).isInstanceOf(TrialCompleted.class);
    }

    @Test
    void beginNothingWhereAllOfABatchAreTakenOver() {
        execute(execution(), batch("again a", "again b"), Resumption.NOTHING, 0);

        assertThat(api.asked()).isEmpty();
        assertThat(begun).isEmpty();
        assertThat(told).hasSize(2);
    }

    @Test
    void areNotToldTwiceAfterACrash() {
        Resumption past = new Resumption(
                Set.of(Resumption.key(TENANT.value(), new TrialId(RUN, new SampleId("again a"), 0).toString())),
                Set.of());

        execute(execution(), batch("again a", "again b"), past, 0);

        assertThat(told).containsOnlyKeys("again b");
    }

    @Test
    void areCancelledAsTheOthersAre() {
        cancellations.add(TENANT, EVALUATION);

        execute(execution(), batch("again a"), Resumption.NOTHING, 0);

        assertThat(((TrialFailed) requireNonNull(told.get("again a"))).category())
                .isEqualTo(FailureCategory.CANCELLED);
    }

    private CallExecution execution() {
        CallTerms terms = new CallTerms(
                new CallPreparation(List.of(api), new ApiKeys(Map.of(), Optional.empty(), false)),
                new Guards(Path::of, System::nanoTime),
                new RetryRules(3, Duration.ofMinutes(1), new Random(1)),
                System::nanoTime);
        return new CallExecution(
                terms,
                endpoints,
                new Budgets(_ -> BigDecimal.ZERO),
                cancellations,
                begun::add,
                event -> told.put(event.trial().sample().value(), event),
                InstantSource.fixed(Instant.EPOCH));
    }

    /** Of those whose names say so there are earlier ones. */
    private static TrialsRequested batch(String... samples) {
        return new TrialsRequested(
                TENANT,
                EVALUATION,
                RUN,
                new BatchId(RUN + ".b1"),
                new Engine.Bedrock("m", "eu-west-3", null, null, GenerationSettings.DEFAULT, null),
                Stream.of(samples).map(ReusedCallsTest::trial).toList());
    }

    private static TrialInput trial(String sample) {
        TrialId earlier = new TrialId(new RunId("ev-1.1"), new SampleId(sample), 0);
        return new TrialInput(
                new SampleId(sample),
                0,
                new TrialInput.Generate(new Prompt.Text(sample)),
                null,
                sample.startsWith(EARLIER) ? new EarlierTrial(new EvaluationId("ev-1"), earlier, null) : null);
    }
}
