package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of an API, through all services. */
class ApiCallsIT {
    /** Set in the environment of these tests, and so of the runner, as ALOI_KEY_CANARY. */
    private static final String CANARY = Objects.requireNonNull(System.getenv("ALOI_KEY_CANARY"));

    private static final int SAMPLES = 1_000;

    /** Calls at a time at most; and of batches that are begun, as many trials again and one batch. */
    private static final int CONCURRENCY = 256;

    @TempDir
    private Path directory;

    private Product product;

    @BeforeEach
    void start() throws Exception {
        product = Product.running();
        Await.until(
                Duration.ofMinutes(1),
                () -> product.client().get("/api/evaluations").has("total"));
        var lines = new ArrayList<String>();
        for (int i = 0; i < SAMPLES; i++) {
            lines.add("{\"id\":\"s%d\",\"input\":\"question %d of many\",\"references\":\"question %d of few\"}"
                    .formatted(i, i, i));
        }
        Files.write(directory.resolve("questions.jsonl"), lines);
    }

    private EvaluationPlan plan(String more, LocalProvider... providers) throws IOException {
        var yaml = new StringBuilder("""
                suite: {name: questions, file: "%s"}
                metrics: [rougeL, bleu]
                reuse: false
                %s
                candidates:
                """.formatted(directory.resolve("questions.jsonl"), more));
        for (int i = 0; i < providers.length; i++) {
            yaml.append("""
                      - name: echo-%d
                        openai: {baseUrl: "%s", model: echo, key: CANARY}
                        prices: {inputPerMillion: 10, outputPerMillion: 20, currency: USD, source: test, asOf: 2026-01-01}
                    """.formatted(i, providers[i].baseUrl()));
        }
        return Product.plan(directory, yaml.toString());
    }

    /** The same answers, whether every call is taken or one in five is refused: the same quality, and nothing lost or doubled. */
    @Test
    void aThousandTrialsAtAFifthRefusedAreTheUndisturbedRun() throws Exception {
        try (var calm = new LocalProvider(5, 0);
                var refusing = new LocalProvider(5, 2)) {
            var ranking = product.rank(plan("", calm, refusing));

            assertThat(ranking.trials().completed()).isEqualTo(2 * SAMPLES);
            assertThat(ranking.trials().failed()).isZero();
            var rows = ranking.rows();
            assertThat(rows.get(0).quality()).isEqualTo(rows.get(1).quality());
            assertThat(calm.allCalls()).isEqualTo(SAMPLES);
            assertThat(refusing.allCalls()).isGreaterThan(1_150);
            for (RankingRow row : rows) {
                assertThat(product.client()
                                .get("/api/runs/" + row.run() + "/trials?page=0&size=1")
                                .get("total")
                                .asInt())
                        .isEqualTo(SAMPLES);
            }
        }
    }

    /** Only what was under way is called again after a crash, and says so. */
    @Test
    void aRunnerThatIsKilledRepeatsNoMoreThanWasUnderWay() throws Exception {
        try (var provider = new LocalProvider(40, 0)) {
            var plan = plan("repetitions: 4", provider);
            var evaluation = product.request(plan);
            Await.until(Duration.ofSeconds(60), () -> provider.allCalls() > SAMPLES);

            product.kill("runner");
            var ranking = product.await(evaluation, plan);

            assertThat(ranking.trials().completed()).isEqualTo(4 * SAMPLES);
            var repeated = provider.allCalls() - 4 * SAMPLES;
            assertThat(repeated).isBetween(0, CONCURRENCY);
            assertThat(flagged(ranking.rows().getFirst().run())).isBetween((long) repeated, 2L * CONCURRENCY + 32);
        }
    }

    /** Outcomes that say that their call may have been made before. */
    private long flagged(RunId run) throws IOException {
        var flagged = 0L;
        for (var outcome : new Replay(product.stack().kafka()).read(Topics.TRIALS)) {
            if (new String(outcome.key(), StandardCharsets.UTF_8).equals(run.value())
                    && isRepeated(GatewayClient.JSON.readValue(outcome.value(), TrialEvent.class))) {
                flagged++;
            }
        }
        return flagged;
    }

    private static boolean isRepeated(TrialEvent event) {
        return event instanceof TrialCompleted completed
                && completed.call() != null
                && completed.call().repeated();
    }

    /** A call costs 0.0002 dollars: the budget is for 200 of 1,000. */
    @Test
    void aBudgetIsAHardStop() throws Exception {
        try (var provider = new LocalProvider(20, 0)) {
            RankingUpdated ranking = product.rank(plan("budget: {amount: 0.04, currency: USD}", provider));

            assertThat(provider.allCalls()).isBetween(200, 200 + CONCURRENCY);
            assertThat(ranking.trials().completed()).isEqualTo(provider.allCalls());
            assertThat(ranking.trials().failures())
                    .containsExactly(Map.entry(FailureCategory.BUDGET_EXHAUSTED, SAMPLES - provider.allCalls()));
        }
    }

    @Test
    void aCancelledEvaluationStopsSpendingWithinASecond() throws Exception {
        try (var provider = new LocalProvider(100, 0)) {
            var evaluation = product.request(plan("repetitions: 20", provider));
            Await.until(Duration.ofSeconds(60), () -> provider.allCalls() > 100);

            product.client().cancel(evaluation);
            Thread.sleep(1_000);
            var then = provider.allCalls();
            Thread.sleep(2_000);

            assertThat(provider.allCalls()).isEqualTo(then).isLessThan(20 * SAMPLES);
        }
    }

    @Test
    void aSuiteForSelfHostedModelsGoesToNoApi() throws Exception {
        try (var provider = new LocalProvider(0, 0)) {
            var suite = product.client()
                    .upload(
                            "/api/suites",
                            directory.resolve("questions.jsonl"),
                            Map.of("name", "secret", "format", "jsonl", "selfHostedOnly", "true"))
                    .get("suite")
                    .asText();
            var request = GatewayClient.JSON.readTree("""
                    {"suite":"%s","metrics":["rougeL"],
                     "candidates":[{"name":"echo","openai":{"baseUrl":"%s","model":"echo"}}]}
                    """.formatted(suite, provider.baseUrl()));

            assertThatThrownBy(() -> product.client().post("/api/evaluations", request))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.faults())
                                    .containsExactly("candidates[0]: the suite is for self-hosted models only: "
                                            + "it may not be sent to an API"));
            assertThat(provider.allCalls()).isZero();
        }
    }

    /** The key reaches the endpoint and nothing else: neither logs nor topics nor databases, of which all files are searched. */
    @Test
    void theKeyIsFoundNowhere() throws Exception {
        try (var provider = new LocalProvider(0, 1)) {
            product.rank(plan("", provider));

            assertThat(provider.keys()).contains("Bearer " + CANARY);
        }
        List<Path> holding = new ArrayList<>();
        try (var files = Files.walk(product.paths().data())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (holds(file)) {
                    holding.add(file);
                }
            }
        }
        assertThat(holding).isEmpty();
        assertThat(new String(
                        Files.readAllBytes(product.paths().data().resolve("logs/runner.log")), StandardCharsets.UTF_8))
                .doesNotContain("question 1 of many");
    }

    private static boolean holds(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
