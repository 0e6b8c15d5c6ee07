package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.local.gateway.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials of the same content are taken over from earlier evaluations, through all services. */
class ReuseIT {
    private static final int SAMPLES = 1_000;

    /** Calls at a time at most, which may be under way when a budget is spent. */
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
        Files.write(
                directory.resolve("questions.jsonl"),
                IntStream.range(0, SAMPLES)
                        .mapToObj(
                                i -> "{\"id\":\"s%d\",\"input\":\"reused question %d\",\"references\":\"question %d\"}"
                                        .formatted(i, i, i))
                        .toList());
    }

    /** Of two candidates one gets another prompt: its trials alone are called for, and paid; the budget is for no more. */
    @Test
    void onlyTrialsOfAnotherContentAreCalledForAgain() throws Exception {
        try (var provider = new LocalProvider(0, 0)) {
            var before = product.rank(prompted(provider, "Briefly", ""));
            assertThat(provider.allCalls()).isEqualTo(2 * SAMPLES);
            var changed = prompted(provider, "At length", "budget: {amount: 0.21, currency: USD}");
            Await.until(Duration.ofSeconds(30), () -> reusable(changed) == SAMPLES);

            var ranking = product.rank(changed);

            assertThat(provider.allCalls()).isEqualTo(3 * SAMPLES);
            assertThat(ranking.trials()).isEqualTo(new TrialCounts(2 * SAMPLES, 2 * SAMPLES, Map.of(), SAMPLES));
            assertTakenOver(row(ranking, "plain"), row(before, "plain"));
            var asked = row(ranking, "asked");
            assertThat(asked.trials().reused()).isNull();
            assertThat(Objects.requireNonNull(asked.latency()).n()).isEqualTo(SAMPLES);
            var trial =
                    product.client().get("/api/runs/" + row(ranking, "plain").run() + "/trials?filter=reused&size=1");
            assertThat(trial.get("total").asInt()).isEqualTo(SAMPLES);
            assertThat(trial.at("/items/0/reused/evaluation").asText())
                    .isEqualTo(before.evaluation().value());

            product.rank(changed.fresh());
            assertThat(provider.allCalls()).isBetween(4 * SAMPLES + 1, 4 * SAMPLES + 50 + CONCURRENCY);
        }
    }

    /** Whoever takes the batches up again takes over what was offered: no trial is lost, none counts twice. */
    @Test
    void aRunnerThatIsKilledLosesAndDoublesNothing() throws Exception {
        try (var provider = new LocalProvider(100, 0)) {
            product.rank(prompted(provider, "Briefly", ""));
            var changed = prompted(provider, "At length", "");
            Await.until(Duration.ofSeconds(30), () -> reusable(changed) == SAMPLES);
            var evaluation = product.request(changed);
            Await.until(Duration.ofSeconds(60), () -> provider.allCalls() > 2 * SAMPLES + 100);

            product.kill("runner");
            var ranking = product.await(evaluation, changed);

            assertThat(ranking.trials()).isEqualTo(new TrialCounts(2 * SAMPLES, 2 * SAMPLES, Map.of(), SAMPLES));
            assertThat(provider.allCalls() - 3 * SAMPLES).isBetween(0, CONCURRENCY);
            assertThat(Objects.requireNonNull(row(ranking, "asked").footprint()).trials())
                    .isEqualTo(SAMPLES);
            assertThat(Objects.requireNonNull(row(ranking, "plain").footprint()).trials())
                    .isZero();
        }
    }

    /** Same quality, nothing spent; what it took then, and how long, is told as of then. */
    private static void assertTakenOver(RankingRow row, RankingRow before) {
        assertThat(row.quality()).isEqualTo(before.quality());
        assertThat(row.trials().reused()).isEqualTo(SAMPLES);
        assertThat(row.latency())
                .isEqualTo(Objects.requireNonNull(before.latency()).ofEarlierTrials());
        var footprint = Objects.requireNonNull(row.footprint());
        var then = Objects.requireNonNull(before.footprint());
        assertThat(footprint.trials()).isZero();
        assertThat(cost(footprint.run().cost())).isZero();
        var reused = Objects.requireNonNull(footprint.reused());
        assertThat(reused.trials()).isEqualTo(SAMPLES);
        assertThat(cost(reused.figures().cost()))
                .isEqualByComparingTo(cost(then.run().cost()));
        assertThat(cost(footprint.perThousandSamples().cost()))
                .isEqualByComparingTo(cost(then.perThousandSamples().cost()));
    }

    private static BigDecimal cost(Amount<Money> cost) {
        return ((Amount.Known<Money>) cost).mid().amount();
    }

    private static RankingRow row(RankingUpdated ranking, String candidate) {
        return ranking.rows().stream()
                .filter(row -> row.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    private int reusable(EvaluationPlan plan) throws Refused, IOException {
        var reusable = 0;
        for (var run : product.preview(plan).path("runs")) {
            reusable += run.path("reusable").asInt();
        }
        return reusable;
    }

    private EvaluationPlan prompted(LocalProvider provider, String how, String more) throws IOException {
        return Product.plan(
                directory, """
                suite: {name: questions, file: "%1$s"}
                metrics: [rougeL]
                %2$s
                candidates:
                  - name: plain
                    openai: {baseUrl: "%3$s", model: echo}
                    prices: {inputPerMillion: 10, outputPerMillion: 20, currency: USD, source: test, asOf: 2026-01-01}
                  - name: asked
                    openai: {baseUrl: "%3$s", model: echo}
                    prices: {inputPerMillion: 10, outputPerMillion: 20, currency: USD, source: test, asOf: 2026-01-01}
                    prompt: {name: asking, template: "%4$s: {{input}}"}
                """.formatted(directory.resolve("questions.jsonl"), more, provider.baseUrl(), how));
    }
}
