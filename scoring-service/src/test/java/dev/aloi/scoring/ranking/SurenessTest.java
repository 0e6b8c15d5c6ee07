package dev.aloi.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Preferences;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Comparison;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.Verdict;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.Scorecard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How sure a ranking is: right and wrong answers to as many samples as it takes. */
class SurenessTest {
    private static final List<String> METRICS = List.of("exactMatch", "rouge1");

    @Test
    void whoIsRightMoreOftenIsBetterWhenEnoughSamplesSaySo() {
        RankingUpdated ranking = fold(60, 1, Map.of(), answers(60, 55), answers(60, 30));

        RankingRow second = ranking.rows().get(1);
        Comparison versus = Objects.requireNonNull(second.versusBest());
        assertThat(ranking.rows().getFirst().versusBest()).isNull();
        assertThat(versus.difference()).isCloseTo(-25.0 / 60, within(1e-12));
        assertThat(versus.test()).isEqualTo("McNemar, exact, 0 against 25 of 60");
        assertThat(versus.pValue()).isCloseTo(Math.pow(0.5, 24), within(1e-15));
        assertThat(versus.verdict())
                .isEqualTo(new Verdict(Verdict.Kind.WORSE, 0.02, null, "candidate-1 is better than candidate-2"));
    }

    @Test
    void whoIsAlikeIsNotToldApartWithoutMoreSamples() {
        RankingUpdated ranking = fold(60, 1, Map.of(), answers(60, 30), answers(60, 30));

        Verdict verdict =
                Objects.requireNonNull(ranking.rows().get(1).versusBest()).verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NOT_ENOUGH_DATA);
        assertThat(verdict.words()).matches("not enough data to tell .*: about [\\d,]+ more samples");
        assertThat(ranking.rows())
                .extracting(row -> Objects.requireNonNull(row.rank()).position())
                .containsExactly(1, 1);
    }

    @Test
    void marginIsTheUsers() {
        RankingUpdated ranking = fold(60, 1, Map.of("exactMatch", 0.2), answers(60, 30), answers(60, 30));

        assertThat(Objects.requireNonNull(ranking.rows().get(1).versusBest()).verdict())
                .isEqualTo(new Verdict(
                        Verdict.Kind.EQUIVALENT, 0.2, null, "candidate-1 and candidate-2 are equal within 0.2"));
    }

    @Test
    void pairsAreCorrectedForHowManyThereAre() {
        RankingUpdated ranking = fold(40, 1, Map.of(), answers(40, 40), answers(40, 34), answers(40, 33));

        Comparison second = Objects.requireNonNull(ranking.rows().get(1).versusBest());
        Comparison third = Objects.requireNonNull(ranking.rows().get(2).versusBest());
        assertThat(second.pValue()).isCloseTo(2 * Math.pow(0.5, 6), within(1e-15));
        assertThat(third.corrected()).isCloseTo(3 * third.pValue(), within(1e-15));
        assertThat(second.corrected()).isCloseTo(2 * second.pValue(), within(1e-15));
        assertThat(third.falseDiscovery()).isCloseTo(3 * third.pValue(), within(1e-15));
        assertThat(second.falseDiscovery()).isCloseTo(1.5 * second.pValue(), within(1e-15));
        assertThat(Objects.requireNonNull(ranking.pairs()).corrected().get(0))
                .containsExactly(1.0, second.corrected(), third.corrected());
        assertThat(ranking.pairs().ahead().get(0)).allMatch(share -> share >= 0.5);
    }

    @Test
    void whatIsMissingBoundsTheQuality() {
        List<EndedTrial> trials = new ArrayList<>(trials(answers(8, 4)));
        trials.add(failed(8));
        trials.add(failed(9));

        Quality.Scored quality = quality(foldTrials(10, 1, Map.of(), List.of(trials)), 0);

        assertThat(quality.value()).isEqualTo(0.5);
        assertThat(quality.missing()).isEqualTo(new Quality.Missing(2, 10, 0.4, 0.6));
        assertThat(quality.interval()).isEqualTo("Wilson, 4 of 8");
    }

    @Test
    void whoNeverFailsIsNotTakenToBePerfect() {
        Quality.Scored quality = quality(fold(60, 1, Map.of(), answers(60, 60)), 0);

        assertThat(quality.unseen()).isEqualTo(0.05);
        assertThat(quality.low()).isCloseTo(0.9398, within(1e-3));
        assertThat(quality.missing()).isNull();
        assertThat(quality.noise()).isNull();
    }

    /** Half of the samples are right both times, half of them once: all of the difference is within samples. */
    @Test
    void repetitionsShowTheNoise() {
        List<EndedTrial> trials = new ArrayList<>();
        for (int sample = 0; sample < 20; sample++) {
            trials.add(scored(sample, 0, true));
            trials.add(scored(sample, 1, sample % 2 == 0));
        }

        Quality.Noise noise =
                quality(foldTrials(20, 2, Map.of(), List.of(trials)), 0).noise();

        // Mean squares: 20 / 19 x 0.25 x 2 / 4 of samples, 2.5 of repetitions, 2.5 / 19 of the rest.
        assertThat(Objects.requireNonNull(noise).sample()).isZero();
        assertThat(noise.residual()).isCloseTo(2.5 / 19, within(1e-12));
        assertThat(noise.repetition()).isCloseTo((2.5 - 2.5 / 19) / 20, within(1e-12));
        assertThat(noise.floor())
                .isCloseTo(Math.sqrt(2 * (noise.repetition() / 2 + noise.residual() / 40)), within(1e-12));
    }

    @Test
    void samplesOfADocumentCountAsOne() {
        Map<SampleId, String> documents = new HashMap<>();
        IntStream.range(0, 60).forEach(i -> documents.put(sample(i), "document " + i / 10));

        RankingUpdated ranking =
                fold(new SuiteShape(ReferenceCount.ONE, documents), 60, answers(60, 55), answers(60, 30));

        assertThat(quality(ranking, 0).interval()).isEqualTo("Wilson, 60 samples in 6 clusters");
        assertThat(Objects.requireNonNull(ranking.rows().get(1).versusBest()).test())
                .isEqualTo("clustered paired t, 60 samples in 6 clusters");
    }

    @Test
    void scoresOfDifferentSignaturesAreNotCompared() {
        Observations one = new Observations(1, 1, Estimator.mean());
        List<MetricTable.Row> rows = List.of(
                new MetricTable.Row(new RunId("a"), "rouge1|v1", List.of(sample(1)), one),
                new MetricTable.Row(new RunId("b"), "rouge1|v2", List.of(sample(1)), one));
        AskedMetric.Known metric = new AskedMetric.Known("rouge1", Metrics.parse("rouge1"));

        assertThatThrownBy(() -> MetricTable.of(metric, rows, new SuiteShape(ReferenceCount.ONE, Map.of())))
                .hasMessage("scores of different signatures are not compared: rouge1|v1 and rouge1|v2");
    }

    private static boolean[] answers(int n, int right) {
        boolean[] answers = new boolean[n];
        for (int i = 0; i < right; i++) {
            answers[i] = true;
        }
        return answers;
    }

    private static Quality.Scored quality(RankingUpdated ranking, int row) {
        return (Quality.Scored) ranking.rows().get(row).quality().getFirst();
    }

    private static RankingUpdated fold(int samples, int repetitions, Map<String, Double> margins, boolean[]... runs) {
        return foldTrials(
                samples,
                repetitions,
                margins,
                List.of(runs).stream().map(SurenessTest::trials).toList());
    }

    private static RankingUpdated fold(SuiteShape suite, int samples, boolean[]... runs) {
        return fold(
                suite,
                evaluation(samples, 1, Map.of(), runs.length),
                List.of(runs).stream().map(SurenessTest::trials).toList());
    }

    private static RankingUpdated foldTrials(
            int samples, int repetitions, Map<String, Double> margins, List<List<EndedTrial>> runs) {
        return fold(
                new SuiteShape(ReferenceCount.ONE, Map.of()),
                evaluation(samples, repetitions, margins, runs.size()),
                runs);
    }

    private static RankingUpdated fold(SuiteShape suite, Evaluation evaluation, List<List<EndedTrial>> runs) {
        RankingFold fold = new RankingFold(evaluation, suite, 1000);
        List<RunSummary> summaries = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            EndedRun run = new EndedRun(run(i), runs.get(i));
            summaries.add(fold.summary(run, fold.scored(run, null)));
        }
        Change change = new Change(METRICS, METRICS, 0);
        RankingUpdated ranking = fold.ranked(1, false, summaries, Map.of(), change);
        assertThat(fold.ranked(1, false, fold.folded(summaries).slim(), Map.of(), change))
                .as("ranked by what is kept at hand")
                .isEqualTo(ranking);
        return ranking;
    }

    private static Evaluation evaluation(int samples, int repetitions, Map<String, Double> margins, int candidates) {
        return Evaluation.of(
                new EvaluationRequested(
                        new TenantId("acme"),
                        new EvaluationId("ev-1"),
                        new SuiteVersion("suite@0123456789ab"),
                        "0123456789ab",
                        samples,
                        repetitions,
                        METRICS,
                        42,
                        Scenario.DEFAULT,
                        IntStream.range(0, candidates)
                                .mapToObj(i -> new Candidate(
                                        run(i),
                                        "candidate-" + (i + 1),
                                        null,
                                        new Engine.Replay(new RecordingId("rec"), true),
                                        Pool.X86_64,
                                        null))
                                .toList(),
                        Instant.EPOCH,
                        new Preferences(margins, null, null)),
                MetricRegistry.BUILT_IN);
    }

    private static List<EndedTrial> trials(boolean[] answers) {
        return IntStream.range(0, answers.length)
                .mapToObj(sample -> scored(sample, 0, answers[sample]))
                .toList();
    }

    private static EndedTrial scored(int sample, int repetition, boolean right) {
        List<AskedMetric> metrics = METRICS.stream()
                .map(spec -> AskedMetric.of(spec, MetricRegistry.BUILT_IN))
                .toList();
        Scorecard card = Scorecard.of(metrics, Completion.of(right ? "yes" : "no"), References.of(List.of("yes")));
        return new EndedTrial.Scored(sample(sample), repetition, card, null, null);
    }

    private static EndedTrial failed(int sample) {
        return new EndedTrial.Failed(sample(sample), 0, FailureCategory.TIMED_OUT, "took too long");
    }

    private static SampleId sample(int i) {
        return new SampleId("s%03d".formatted(i));
    }

    private static RunId run(int i) {
        return new RunId("ev-1." + (i + 1));
    }
}
