package dev.aloi.runner.call;

import static dev.aloi.runner.call.WholeBatch.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.ApiCall.Ending;
import dev.aloi.contracts.runner.BatchBegun;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Money;
import dev.aloi.runner.guard.Guards;
import dev.aloi.runner.key.ApiKeys;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.trial.Cancellations;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallExecutionTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final EvaluationId EVALUATION = new EvaluationId("ev-1");
    private static final RunId RUN = new RunId("ev-1.1");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Engine API = engine(null);

    private final Endpoints endpoints = new Endpoints(4, 8, 8, System::nanoTime);
    private final Cancellations cancellations = new Cancellations();
    private final List<BatchBegun> begun = new CopyOnWriteArrayList<>();
    private final List<TrialEvent> told = new CopyOnWriteArrayList<>();
    private Duration brokerTakes = Duration.ZERO;

    @AfterEach
    void close() {
        endpoints.close();
    }

    private static Engine engine(@Nullable String key) {
        return new Engine.OpenAi(
                "https://api.example.org/v1",
                "m",
                Engine.OpenAi.Mode.CHAT,
                key,
                null,
                false,
                GenerationSettings.DEFAULT,
                null,
                null);
    }

    private CallExecution execution(FakeApi api) {
        return execution(api, _ -> BigDecimal.ZERO);
    }

    private CallExecution execution(FakeApi api, Function<TrialsRequested, BigDecimal> spentBefore) {
        ApiKeys keys = new ApiKeys(Map.of(), Optional.empty(), false);
        return new CallExecution(
                new CallTerms(
                        new CallPreparation(List.of(api), keys),
                        new Guards(Path::of, System::nanoTime),
                        new RetryRules(3, Duration.ofMinutes(1), new Random(1)),
                        System::nanoTime),
                endpoints,
                new Budgets(spentBefore),
                cancellations,
                begun::add,
                this::tell,
                InstantSource.fixed(NOW));
    }

    private void tell(TrialEvent event) {
        try {
            Thread.sleep(brokerTakes);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        told.add(event);
    }

    private static TrialsRequested batch(
            int number, Engine engine, @Nullable SpendingLimit spending, @Nullable Boolean selfHosted, int trials) {
        return new TrialsRequested(
                TENANT,
                EVALUATION,
                RUN,
                new BatchId("ev-1.1.b" + number),
                engine,
                IntStream.range(0, trials)
                        .mapToObj(i -> new TrialInput(
                                new SampleId("s" + number + "-" + i),
                                0,
                                new TrialInput.Generate(new Prompt.Text(number + "-" + i))))
                        .toList(),
                selfHosted,
                spending);
    }

    private static TrialsRequested batch(int trials) {
        return batch(1, API, null, null, trials);
    }

    private static Answered answered(String text) {
        return new Answered(text, new Usage(10, 5), null, Duration.ofMillis(3), "m-1", "fp", Ending.DONE, null);
    }

    private static Unanswered refused() {
        return new Unanswered(FailureCategory.RATE_LIMITED, "HTTP 429", true, Duration.ofMillis(1), null);
    }

    private List<FailureCategory> failures() {
        return told.stream()
                .map(event -> ((TrialFailed) event).category())
                .distinct()
                .toList();
    }

    @Test
    void tellsWhatWasAnsweredOnceItIs() {
        execute(execution(new FakeApi(prompt -> answered("to " + prompt))), batch(2), Resumption.NOTHING, 0);

        assertThat(begun).containsExactly(new BatchBegun(TENANT, EVALUATION, RUN, new BatchId("ev-1.1.b1"), NOW));
        assertThat(told).hasSize(2).allSatisfy(event -> {
            TrialCompleted completed = (TrialCompleted) event;
            assertThat(completed.completion())
                    .isEqualTo("to " + completed.trial().sample().value().substring(1));
            assertThat(completed.usage()).isEqualTo(new Usage(10, 5));
            assertThat(completed.timings().total()).isEqualTo(Duration.ofMillis(3));
            assertThat(completed.timings().waited()).isNotNull();
            assertThat(completed.call()).isNotNull().satisfies(call -> {
                assertThat(call.attempts()).isEqualTo(1);
                assertThat(call.repeated()).isFalse();
                assertThat(call.model()).isEqualTo("m-1");
            });
        });
    }

    /** One call in five is refused: every trial is answered all the same, once, and none says anything of it but the number of calls. */
    @Test
    void losesAndDoublesNothingWhereOneCallInFiveIsRefused() {
        Map<String, Integer> calls = new ConcurrentHashMap<>();
        FakeApi api = new FakeApi(prompt -> {
            int call = calls.merge(prompt, 1, Integer::sum);
            return (prompt.hashCode() * 31 + call * 17) % 5 == 0 ? refused() : answered("to " + prompt);
        });
        CallExecution execution = execution(api);

        for (int number = 0; number < 10; number++) {
            execute(execution, batch(number, API, null, null, 100), Resumption.NOTHING, 0);
        }

        assertThat(told).hasSize(1_000).allMatch(event -> event instanceof TrialCompleted);
        assertThat(told).extracting(TrialEvent::trial).doesNotHaveDuplicates();
        assertThat(api.asked().size()).isGreaterThan(1_150);
        assertThat(told)
                .allMatch(event -> ((TrialCompleted) event)
                        .completion()
                        .equals("to " + event.trial().sample().value().substring(1)));
    }

    /** Whatever a crash loses, no more than 8 calls are made again. */
    @Test
    void callsForNoMoreThanMayBeLost() {
        brokerTakes = Duration.ofMillis(5);
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger mostUntold = new AtomicInteger();

        execute(
                execution(new FakeApi(prompt -> {
                    mostUntold.accumulateAndGet(calls.incrementAndGet() - told.size(), Math::max);
                    return answered("to " + prompt);
                })),
                batch(200),
                Resumption.NOTHING,
                0);

        assertThat(told).hasSize(200);
        assertThat(mostUntold).hasValueBetween(2, 8);
    }

    @Test
    void countsWaitingForARefusalAsNoLatency() {
        Map<String, Integer> calls = new ConcurrentHashMap<>();
        FakeApi api = new FakeApi(prompt -> calls.merge(prompt, 1, Integer::sum) == 1
                ? new Unanswered(FailureCategory.RATE_LIMITED, "", true, Duration.ofMillis(150), null)
                : answered("2"));

        execute(execution(api), batch(1), Resumption.NOTHING, 0);

        TrialCompleted completed = (TrialCompleted) told.getFirst();
        assertThat(completed.timings().total()).isEqualTo(Duration.ofMillis(3));
        assertThat(completed.timings().waited()).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void saysWhyATrialFailedAndHowOftenItWasTried() {
        FakeApi api = new FakeApi(
                _ -> new Unanswered(FailureCategory.PROVIDER_ERROR, "HTTP 500", true, null, new Usage(7, 1)));

        execute(execution(api), batch(1), Resumption.NOTHING, 0);

        assertThat((TrialFailed) told.getFirst()).satisfies(failed -> {
            assertThat(failed.category()).isEqualTo(FailureCategory.PROVIDER_ERROR);
            assertThat(failed.reason()).isEqualTo("HTTP 500; 3 calls were made");
            assertThat(failed.call()).isNotNull().satisfies(call -> {
                assertThat(call.attempts()).isEqualTo(3);
                assertThat(call.wasted()).isEqualTo(new Usage(21, 3));
            });
        });
    }

    @Test
    void failsATrialWhoseCallCrashesAndNothingElse() {
        FakeApi api = new FakeApi(prompt -> {
            if (prompt.equals("1-0")) {
                throw new IllegalStateException("a secret");
            }
            return answered("2");
        });

        execute(execution(api), batch(2), Resumption.NOTHING, 0);
        execute(execution(api), batch(2, API, null, null, 20), Resumption.NOTHING, 0);

        assertThat(told)
                .hasSize(22)
                .filteredOn(event -> event instanceof TrialFailed)
                .singleElement()
                .satisfies(event -> {
                    assertThat(((TrialFailed) event).category()).isEqualTo(FailureCategory.CRASHED);
                    assertThat(((TrialFailed) event).reason()).isEqualTo("the call broke off: IllegalStateException");
                });
    }

    @Test
    void sendsNothingOfASuiteForSelfHostedModels() {
        FakeApi api = new FakeApi(_ -> answered("2"));

        execute(execution(api), batch(1, API, null, true, 3), Resumption.NOTHING, 0);

        assertThat(api.asked()).isEmpty();
        assertThat(told).hasSize(3);
        assertThat(failures()).containsExactly(FailureCategory.NOT_ALLOWED);
    }

    @Test
    void callsNobodyWithoutTheKey() {
        FakeApi api = new FakeApi(_ -> answered("2"));

        execute(execution(api), batch(1, engine("NONE"), null, null, 1), Resumption.NOTHING, 0);

        assertThat(api.asked()).isEmpty();
        assertThat(((TrialFailed) told.getFirst()).reason()).isEqualTo("the runner has no key NONE");
        assertThat(failures()).containsExactly(FailureCategory.NOT_AUTHORISED);
    }

    /** A call costs 10 at 1 and 5 at 4 a million, so 0.00003: 10 calls come to the limit, and at most 8 are under way then. */
    @Test
    void stopsWhereTheMoneyIsSpent() {
        TokenPrices prices = new TokenPrices(Money.usd("1"), Money.usd("4"), "list", LocalDate.EPOCH);
        SpendingLimit limit = new SpendingLimit(Money.usd("0.0004"), Map.of(RUN.value(), prices), NOW);
        FakeApi api = new FakeApi(_ -> answered("2"));

        execute(execution(api, _ -> new BigDecimal("0.0001")), batch(1, API, limit, null, 100), Resumption.NOTHING, 0);

        assertThat(api.asked()).hasSizeBetween(10, 10 + 8);
        assertThat(told).hasSize(100);
        assertThat(told.stream().filter(event -> event instanceof TrialFailed))
                .hasSize(100 - api.asked().size())
                .allSatisfy(event -> {
                    assertThat(((TrialFailed) event).category()).isEqualTo(FailureCategory.BUDGET_EXHAUSTED);
                    assertThat(((TrialFailed) event).reason()).isEqualTo("the budget of 0.0004 USD was spent before");
                });
    }

    @Test
    void callsOnlyForTrialsWithoutAnOutcomeAfterACrashAndSaysSo() {
        FakeApi api = new FakeApi(_ -> answered("2"));
        Resumption past = new Resumption(Set.of("acme ev-1.1/s1-0/0", "other ev-1.1/s1-1/0"), Set.of("acme ev-1.1.b1"));

        execute(execution(api), batch(3), past, 0);

        assertThat(api.asked()).containsExactlyInAnyOrder("1-1", "1-2");
        assertThat(told)
                .hasSize(2)
                .allSatisfy(event -> assertThat(((TrialCompleted) event).call())
                        .isNotNull()
                        .satisfies(call -> assertThat(call.repeated()).isTrue()));
    }

    @Test
    void callsAgainForNothingThatIsDone() {
        FakeApi api = new FakeApi(_ -> answered("2"));

        execute(execution(api), batch(1), new Resumption(Set.of("acme ev-1.1/s1-0/0"), Set.of("acme ev-1.1.b1")), 0);

        assertThat(api.asked()).isEmpty();
        assertThat(told).isEmpty();
        assertThat(begun).isEmpty();
    }

    @Test
    void breaksOffEverythingOfACancelledEvaluation() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(4);
        FakeApi api = new FakeApi((_, brokenOff) -> {
            reached.countDown();
            return awaitOrAnswer(brokenOff);
        });
        CallExecution execution = execution(api);
        Thread first = Thread.ofVirtual().start(() -> execute(execution, batch(40), Resumption.NOTHING, 0));
        Thread second = Thread.ofVirtual()
                .start(() -> execute(execution, batch(2, API, null, null, 40), Resumption.NOTHING, 0));
        reached.await();

        cancellations.add(TENANT, EVALUATION);

        assertThat(first.join(Duration.ofSeconds(5))).isTrue();
        assertThat(second.join(Duration.ofSeconds(5))).isTrue();
        assertThat(api.asked()).hasSize(4);
        assertThat(told).hasSize(80);
        assertThat(failures()).containsExactly(FailureCategory.CANCELLED);
    }

    @Test
    void leavesTheRestToTheRunnerThatHasThePartitionNow() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        FakeApi api = new FakeApi(_ -> {
            reached.countDown();
            return awaitOrAnswer(go);
        });
        CallExecution execution = execution(api);
        Thread work = Thread.ofVirtual().start(() -> execute(execution, batch(40), Resumption.NOTHING, 3));
        reached.await();

        execution.abandon(partition -> partition == 3);
        go.countDown();

        assertThat(work.join(Duration.ofSeconds(5))).isTrue();
        assertThat(api.asked()).hasSize(4);
        assertThat(told).hasSize(4);
    }

    @Test
    void letsASmallTenantInWhileABigOneWaits() {
        FakeApi api = new FakeApi(prompt -> {
            sleep();
            return answered(prompt);
        });
        CallExecution execution = execution(api);
        for (int number = 0; number < 30; number++) {
            int big = number;
            Thread.ofVirtual().start(() -> execute(execution, batch(big, API, null, null, 20), Resumption.NOTHING, 0));
        }
        await().until(() -> api.asked().size() > 20);
        TrialsRequested late = new TrialsRequested(
                new TenantId("late"),
                new EvaluationId("ev-2"),
                new RunId("ev-2.1"),
                new BatchId("ev-2.1.b1"),
                API,
                batch(99, API, null, null, 10).trials());

        int before = api.asked().size();
        execute(execution, late, Resumption.NOTHING, 0);

        assertThat(api.asked().size() - before)
                .as("calls until a late tenant's 10 are answered, of the big one's 600")
                .isLessThan(120);
    }

    @Test
    void keepsToTheConcurrencyOfTheEndpoint() {
        FakeApi api = new FakeApi(prompt -> {
            sleep();
            return answered(prompt);
        });

        execute(execution(api), batch(100), Resumption.NOTHING, 0);

        assertThat(api.mostUnderWay()).isEqualTo(8);
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ApiAnswer awaitOrAnswer(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answered("late");
    }
}
