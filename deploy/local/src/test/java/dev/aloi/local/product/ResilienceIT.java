package dev.aloi.local.product;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aloi.contracts.Topics;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
        plan = Product.plan(directory, yaml());
        if (undisturbed == null) {
            undisturbed = scores(product.rank(plan));
        }
    }

    private static String yaml() {
        return """
                suite: {name: doctor-visits, file: "%1$s/visits.jsonl"}
                metrics: [rougeL, bleu]
                repetitions: 4
                seed: 7
                reuse: false
                candidates:
                  - {name: small, onnx: {model: "%1$s/models/visit-notes-small"}}
                  - {name: first, recording: {file: "%1$s/recordings/first-sentences.jsonl"}}
                """.formatted(Product.root().resolve("deploy/sample-data"));
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

    /** Whoever knows of the wait is killed while it lasts: carbon once it has chosen, the catalog when the wait ends. */
    @Test
    void anEvaluationThatMayWaitRunsOnceInItsWindowWhoeverIsKilledMeanwhile() throws Exception {
        var green = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        new GridForecast(product).give("us-east-1", Map.of(green.minusSeconds(600), 400, green, 20));
        var waiting = Product.plan(directory, yaml() + """
                deferrable: {deadline: %s, length: 30s, regions: [us-east-1]}
                """.formatted(green.plusSeconds(1_200)));

        var evaluation = product.request(waiting);
        Await.until(Duration.ofMinutes(1), () -> startOf(evaluation).equals(green));
        assertThat(Instant.now()).isBefore(green);
        product.kill("carbon");
        TimeUnit.MILLISECONDS.sleep(
                Duration.between(Instant.now(), green.minusMillis(500)).toMillis());
        product.kill("catalog");
        var ranking = product.await(evaluation, waiting);

        assertThat(startOf(evaluation)).isEqualTo(green);
        assertThat(scores(ranking)).isEqualTo(undisturbed);
        assertEveryTrialCountedOnce(ranking);
        var outcomes = outcomes(evaluation);
        assertThat(outcomes).hasSize(plan.trials()).doesNotHaveDuplicates();
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.completedAt()).isAfter(green).isBefore(green.plusSeconds(3_600)));
        assertSavingIsTold(ranking);
    }

    private Instant startOf(EvaluationId evaluation) throws Refused, IOException {
        return Instant.parse(product.client()
                .get("/api/evaluations/" + evaluation)
                .path("startsAt")
                .asText());
    }

    /** As the runner has told them, each as often as it has. */
    private List<Outcome> outcomes(EvaluationId evaluation) throws IOException {
        var outcomes = new ArrayList<Outcome>();
        for (var told : new Replay(product.stack().kafka()).read(Topics.TRIALS)) {
            if (new String(told.key(), StandardCharsets.UTF_8).startsWith(evaluation.value() + ".")
                    && GatewayClient.JSON.readValue(told.value(), TrialEvent.class)
                            instanceof TrialCompleted completed) {
                outcomes.add(new Outcome(completed.trial(), completed.completedAt()));
            }
        }
        return outcomes;
    }

    private record Outcome(TrialId trial, Instant completedAt) {}

    /** By the energy that its runs took and the means of the forecast: 400 at once, 20 in the window. */
    private void assertSavingIsTold(RankingUpdated ranking) throws Refused, IOException {
        var window = product.client().get("/api/evaluations/" + ranking.evaluation() + "/window");
        var wattHours = ranking.rows().stream()
                .mapToDouble(row -> requireNonNull(row.footprint()).run().energy() instanceof Amount.Known<Energy> known
                        ? known.mid().wattHours()
                        : Double.NaN)
                .sum();

        assertThat(window.at("/chosen/mean/gramsPerKilowattHour").asDouble()).isEqualTo(20);
        assertThat(window.at("/chosen/atOnce/gramsPerKilowattHour").asDouble()).isBetween(100.0, 400.0);
        assertThat(window.path("runs").asInt()).isEqualTo(plan.candidateCount());
        assertThat(window.at("/saved/mid/grams").asDouble())
                .isCloseTo(
                        wattHours
                                / 1000
                                * (window.at("/chosen/atOnce/gramsPerKilowattHour")
                                                .asDouble()
                                        - 20),
                        withPercentage(1e-6))
                .isPositive();
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
