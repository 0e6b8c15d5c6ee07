package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is killed comes back, and no number shows it. */
class ResilienceIT {
    private static @Nullable Map<String, List<Quality>> undisturbed;

    @TempDir
    private Path directory;

    private Product product;
    private EvaluationPlan plan;

    @BeforeEach
    void start() throws Exception {
        product = Product.running();
        // The test before may have ended sooner than what it killed was back.
        Await.until(
                Duration.ofMinutes(1),
                () -> product.client().get("/api/evaluations").has("total"));
        plan = Product.plan(directory, """
                suite: {name: doctor-visits, file: "%1$s/visits.jsonl"}
                metrics: [rougeL, bleu]
                repetitions: 4
                seed: 7
                reuse: false
                candidates:
                  - {name: small, onnx: {model: "%1$s/models/visit-notes-small"}}
                  - {name: first, recording: {file: "%1$s/recordings/first-sentences.jsonl"}}
                """.formatted(Product.root().resolve("deploy/sample-data")));
        if (undisturbed == null) {
            undisturbed = scores(product.rank(plan));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scoring", "carbon", "runner", "catalog", "gateway"})
    void aServiceKilledInMidEvaluationChangesNoScore(String service) throws Exception {
        var evaluation = product.request(plan);
        awaitFirstTrials(evaluation);

        product.kill(service);
        var ranking = product.await(evaluation, plan);

        assertThat(scores(ranking)).isEqualTo(undisturbed);
        assertEveryTrialCountedOnce(ranking);
    }

    @Test
    void theWholeTopicOfTrialsReplayedChangesNoNumber() throws Exception {
        var before = product.rank(plan);

        var replayed =
                new Replay(product.stack().kafka()).of(Topics.TRIALS, List.of("scoring-service", "carbon-service"));

        assertThat(replayed).isGreaterThanOrEqualTo(plan.trials());
        var after = GatewayClient.ranking(
                product.client().rankingText(before.evaluation()).orElseThrow());
        assertThat(after.rows()).isEqualTo(before.rows());
        assertEveryTrialCountedOnce(after);
    }

    @Test
    void anEvaluationRequestedWhileTheBrokerIsDownRunsWhenItIsBack() throws Exception {
        var kafka = product.stack().kafka();
        product.stack().process("kafka").orElseThrow().destroyForcibly();
        Await.until(Duration.ofSeconds(5), () -> FreePorts.isFree(Integer.parseInt(kafka.replaceFirst(".*:", ""))));

        var evaluation = product.request(plan);
        var ranking = product.await(evaluation, plan);

        assertThat(scores(ranking)).isEqualTo(undisturbed);
        assertEveryTrialCountedOnce(ranking);
    }

    private void awaitFirstTrials(EvaluationId evaluation) throws InterruptedException {
        Await.until(Duration.ofSeconds(60), () -> {
            var ranking = product.client().rankingText(evaluation);
            return ranking.isPresent()
                    && GatewayClient.ranking(ranking.get()).trials().completed() > 0;
        });
    }

    private void assertEveryTrialCountedOnce(RankingUpdated ranking) throws Refused, IOException {
        assertThat(ranking.trials().completed()).isEqualTo(plan.trials());
        assertThat(ranking.trials().failed()).isZero();
        for (var row : ranking.rows()) {
            var trials = product.client().get("/api/runs/" + row.run() + "/trials?page=0&size=1");
            assertThat(trials.get("total").asInt()).isEqualTo(plan.trials() / plan.candidateCount());
            assertThat(row.footprint()).isNotNull();
            assertThat(row.footprint().trials()).isEqualTo(row.trials().completed());
        }
    }

    /** All that is said of quality, with intervals, in the order of the ranking. */
    private static Map<String, List<Quality>> scores(RankingUpdated ranking) {
        var scores = new TreeMap<String, List<Quality>>();
        for (RankingRow row : ranking.rows()) {
            scores.put(row.rank() + " " + row.candidate(), row.quality());
        }
        return scores;
    }
}
