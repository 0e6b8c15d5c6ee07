package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.BatchId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.ApiCall;
import dev.aloi.contracts.runner.BatchBegun;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import dev.aloi.runner.model.openai.FakeProvider;
import dev.aloi.runner.trial.Broker;
import dev.aloi.runner.trial.ModelsOnDisk;
import dev.aloi.runner.trial.TrialPublisher;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service on a real broker, calling a provider on this machine. */
@QuarkusTest
@WithTestResource(TestInfrastructure.class)
@WithTestResource(ModelsOnDisk.class)
class CallComponentTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final String SECRET = "sk-canary-4711";

    private final EventCodec codec = new EventCodec();
    private final Broker broker = new Broker();
    private final OutcomeLedger ledger;
    private final TrialPublisher publisher;
    private final BatchPublisher batches;

    CallComponentTest(OutcomeLedger ledger, TrialPublisher publisher, BatchPublisher batches) {
        this.ledger = ledger;
        this.publisher = publisher;
        this.batches = batches;
    }

    @BeforeAll
    static void mountTheKey() throws IOException {
        Path keys = Files.createDirectories(Path.of("target/test-keys"));
        Files.writeString(keys.resolve("TEST"), SECRET);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    private static Engine engine(FakeProvider provider) {
        return new Engine.OpenAi(
                provider.baseUrl(),
                "m",
                Engine.OpenAi.Mode.CHAT,
                "TEST",
                null,
                true,
                GenerationSettings.DEFAULT,
                null,
                null);
    }

    private static TrialsRequested batch(
            String evaluation, int number, Engine engine, @Nullable SpendingLimit spending, int trials) {
        RunId run = new RunId(evaluation + ".1");
        return new TrialsRequested(
                TENANT,
                new EvaluationId(evaluation),
                run,
                new BatchId(run + ".b" + number),
                engine,
                IntStream.range(0, trials)
                        .mapToObj(i -> new TrialInput(
                                new SampleId("s" + number + "-" + i),
                                0,
                                new TrialInput.Generate(new Prompt.Text("Question " + number + "-" + i))))
                        .toList(),
                null,
                spending);
    }

    private List<TrialEvent> outcomes(String evaluation, int count) {
        List<ConsumerRecord<String, byte[]>> found =
                broker.await(Topics.TRIALS, count, received -> received.key().equals(evaluation + ".1"));
        assertThat(found).as("outcomes of " + evaluation).hasSize(count);
        found.forEach(received -> {
            assertThat(new String(received.value(), StandardCharsets.UTF_8)).doesNotContain(SECRET);
            assertThat(received.headers())
                    .noneMatch(header -> new String(header.value(), StandardCharsets.UTF_8).contains(SECRET));
        });
        return found.stream()
                .map(received -> codec.decode(received.value(), TrialEvent.class))
                .toList();
    }

    @Test
    void completesTrialsByCallsAndTellsThatItBegan() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> reply.text("to " + asked.prompt(), 7))) {
            broker.send(Topics.TRIALS_API, batch("ev-call", 0, engine(provider), null, 3));

            List<TrialEvent> outcomes = outcomes("ev-call", 3);

            assertThat(outcomes).allSatisfy(event -> {
                TrialCompleted completed = (TrialCompleted) event;
                assertThat(completed.completion())
                        .isEqualTo(
                                "to Question " + event.trial().sample().value().substring(1));
                assertThat(completed.execution().engine()).isEqualTo("openai");
                assertThat(completed.usage()).isNotNull();
            });
            assertThat(provider.asked().getFirst().headers().getFirst("authorization"))
                    .isEqualTo("Bearer " + SECRET);
            assertThat(broker.await(
                            Topics.BATCHES, 1, received -> received.key().equals("ev-call.1.b0")))
                    .hasSize(1);
        }
    }

    /** One request in five is refused, half of them with Retry-After: nothing is lost or doubled, and the answers are the same. */
    @Test
    void losesAndDoublesNothingOfAThousandTrialsWhereOneCallInFiveIsRefused() throws IOException {
        Map<String, Integer> calls = new ConcurrentHashMap<>();
        try (FakeProvider provider = new FakeProvider((asked, reply) -> {
            int call = calls.merge(asked.prompt(), 1, Integer::sum);
            int dice = Math.floorMod(asked.prompt().hashCode() * 31 + call * 17, 10);
            if (dice < 2) {
                reply.status(429, "", dice == 0 ? Map.of("retry-after", "0.05") : Map.of());
            } else {
                reply.text("to " + asked.prompt(), 7);
            }
        })) {
            for (int number = 0; number < 50; number++) {
                broker.send(Topics.TRIALS_API, batch("ev-429", number, engine(provider), null, 20));
            }

            List<TrialEvent> outcomes = outcomes("ev-429", 1_000);

            assertThat(outcomes).extracting(TrialEvent::trial).doesNotHaveDuplicates();
            assertThat(outcomes)
                    .allSatisfy(event -> assertThat(((TrialCompleted) event).completion())
                            .isEqualTo("to Question "
                                    + event.trial().sample().value().substring(1)));
            int attempts =
                    outcomes.stream().mapToInt(event -> call(event).attempts()).sum();
            assertThat(provider.asked()).hasSize(attempts).hasSizeGreaterThan(1_150);
            assertThat(broker.await(
                            Topics.TRIALS, 1_001, received -> received.key().equals("ev-429.1"), Duration.ofSeconds(2)))
                    .hasSize(1_000);
        }
    }

    private static ApiCall call(TrialEvent event) {
        ApiCall call = switch (event) {
            case TrialCompleted completed -> completed.call();
            case TrialFailed failed -> failed.call();
            case TrialReused _ -> null;
        };
        if (call == null) {
            throw new AssertionError("no call in " + event);
        }
        return call;
    }

    @Test
    void stopsSpendingWithinASecondOfACancellation() throws IOException {
        try (FakeProvider provider = new FakeProvider((asked, reply) -> Thread.sleep(Duration.ofSeconds(20)))) {
            for (int number = 0; number < 4; number++) {
                broker.send(Topics.TRIALS_API, batch("ev-cancel", number, engine(provider), null, 20));
            }
            await().until(() -> provider.asked().size() >= 20);
            Instant cancelledAt = Instant.now();

            broker.send(
                    Topics.EVALUATIONS, new EvaluationCancelled(TENANT, new EvaluationId("ev-cancel"), Instant.EPOCH));

            List<TrialEvent> outcomes = outcomes("ev-cancel", 80);
            assertThat(provider.asked()).hasSize(20);
            assertThat(outcomes).allSatisfy(event -> {
                TrialFailed failed = (TrialFailed) event;
                assertThat(failed.category()).isEqualTo(FailureCategory.CANCELLED);
                assertThat(Duration.between(cancelledAt, failed.failedAt())).isLessThan(Duration.ofSeconds(1));
            });
        }
    }

    /** Earlier outcomes, told by a runner that is gone, count: 0.0006 of 0.001 is spent, and a call costs 0.0001. */
    @Test
    void countsWhatAnotherRunnerHasSpent() throws IOException {
        TokenPrices prices = new TokenPrices(Money.usd("10"), Money.usd("10"), "list", LocalDate.EPOCH);
        SpendingLimit limit = new SpendingLimit(Money.usd("0.001"), Map.of("ev-money.1", prices), Instant.now());
        publisher.publish(List.of(told("ev-money", "before", new Usage(50, 10))));
        try (FakeProvider provider = new FakeProvider((asked, reply) -> {
            Thread.sleep(20);
            reply.text("seven words of an answer to pay", 3);
        })) {
            TrialsRequested batch = batch("ev-money", 0, engine(provider), limit, 60);
            assertThat(ledger.spentBefore(batch)).isEqualByComparingTo(new BigDecimal("0.0006"));

            broker.send(Topics.TRIALS_API, batch);

            List<TrialEvent> outcomes = outcomes("ev-money", 61);
            assertThat(provider.asked()).hasSizeBetween(4, 4 + 24);
            assertThat(outcomes.stream().filter(event -> event instanceof TrialFailed))
                    .hasSize(60 - provider.asked().size())
                    .allSatisfy(event ->
                            assertThat(((TrialFailed) event).category()).isEqualTo(FailureCategory.BUDGET_EXHAUSTED));
        }
    }

    @Test
    void remembersWhatWasToldAndBegunFromTheTopics() {
        Instant before = Instant.now();
        publisher.publish(List.of(told("ev-past", "s0", new Usage(1, 1))));
        batches.publish(new BatchBegun(
                TENANT, new EvaluationId("ev-past"), new RunId("ev-past.1"), new BatchId("ev-past.1.b0"), before));

        Resumption resumption = ledger.since(before);

        TrialsRequested batch = batch("ev-past", 0, new Engine.Onnx("m", null), null, 1);
        assertThat(resumption.isTold(batch, new TrialId(new RunId("ev-past.1"), new SampleId("s0"), 0)))
                .isTrue();
        assertThat(resumption.isTold(batch, new TrialId(new RunId("ev-past.1"), new SampleId("s1"), 0)))
                .isFalse();
        assertThat(resumption.isBegun(batch)).isTrue();
        assertThat(resumption.isBegun(batch("ev-past", 1, new Engine.Onnx("m", null), null, 1)))
                .isFalse();
    }

    private static TrialCompleted told(String evaluation, String sample, Usage usage) {
        return new TrialCompleted(
                TENANT,
                new EvaluationId(evaluation),
                new TrialId(new RunId(evaluation + ".1"), new SampleId(sample), 0),
                "text",
                usage,
                new Timings(null, null, null, null),
                new Execution("openai", null, null, null, 1, null),
                null,
                null,
                Instant.EPOCH);
    }

    /** The two tenants have an endpoint each: the one that refuses everything does not slow the other. */
    @Test
    void letsNoTenantsRefusalsSlowAnother() throws IOException {
        try (FakeProvider refusing =
                        new FakeProvider((asked, reply) -> reply.status(429, "", Map.of("retry-after", "1")));
                FakeProvider answering = new FakeProvider((asked, reply) -> reply.text("yes", 1))) {
            for (int number = 0; number < 20; number++) {
                broker.send(Topics.TRIALS_API, batch("ev-storm", number, engine(refusing), null, 20));
            }
            await().until(() -> refusing.asked().size() >= 20);
            long start = System.nanoTime();

            broker.send(Topics.TRIALS_API, batch("ev-calm", 0, engine(answering), null, 20));

            outcomes("ev-calm", 20);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            broker.send(
                    Topics.EVALUATIONS, new EvaluationCancelled(TENANT, new EvaluationId("ev-storm"), Instant.EPOCH));
            outcomes("ev-storm", 400);
        }
    }
}
