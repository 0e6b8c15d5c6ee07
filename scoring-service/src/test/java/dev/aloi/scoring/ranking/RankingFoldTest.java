package dev.aloi.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.kit.event.EventJson;
import dev.aloi.scoring.Visits;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.Scorecard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingFoldTest {
    private static final List<String> METRICS = List.of("rouge1", "bleu", "rouge99");

    private final Visits visits = new Visits("acme", "ev-1", METRICS);
    private final Evaluation evaluation = Evaluation.of(visits.request(), MetricRegistry.BUILT_IN);

    @Test
    void sameTrialsInAnyOrderGiveTheSameBytes() throws JsonProcessingException {
        List<EndedTrial> trials = manyTrials();
        List<EndedTrial> others = manyTrials().stream().limit(17).toList();
        String expected = bytes(fold(trials, others, List.of()));

        for (int seed = 0; seed < 10; seed++) {
            List<EndedTrial> shuffled = new ArrayList<>(trials);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(bytes(fold(shuffled, others.reversed(), List.of()))).isEqualTo(expected);
        }
    }

    /** Scores whose sums depend on the order of summation. */
    private List<EndedTrial> manyTrials() {
        List<EndedTrial> trials = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            for (int repetition = 0; repetition < 3; repetition++) {
                String completion = "fever and cough ".repeat(1 + i % 7) + "night ".repeat(repetition);
                trials.add(scored("s" + i, repetition, completion, "cough and fever at night " + "or day ".repeat(i)));
            }
        }
        return trials;
    }

    @Test
    void candidateWithoutCompletionsComesLastWithItsCommonestReason() {
        List<EndedTrial> broken = List.of(
                failed("s1", FailureCategory.TIMED_OUT, "took too long"),
                failed("s2", FailureCategory.MODEL_UNUSABLE, "model.onnx is missing"),
                failed("s3", FailureCategory.MODEL_UNUSABLE, "model.onnx is missing"));

        RankingUpdated ranking = fold(broken, List.of(scored("s1", 0, "no fever", "no fever")), List.of());

        assertThat(ranking.state()).isEqualTo(EvaluationState.COMPLETED);
        assertThat(ranking.rows()).extracting(RankingRow::candidate).containsExactly("poor", "broken", "good");
        RankingRow row = ranking.rows().get(1);
        assertThat(row.rank()).isNull();
        assertThat(row.failure()).isEqualTo("model.onnx is missing");
        assertThat(row.quality().getFirst())
                .isInstanceOfSatisfying(
                        Quality.Unscored.class, it -> assertThat(it.reason()).isEqualTo("no trial was completed"));
        assertThat(row.trials().failures())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(FailureCategory.TIMED_OUT, 1, FailureCategory.MODEL_UNUSABLE, 2));
    }

    @Test
    void evaluationWithoutAnyCompletionHasFailed() {
        RankingUpdated ranking =
                fold(List.of(failed("s1", FailureCategory.CRASHED, "broke off")), List.of(), List.of());

        assertThat(ranking.state()).isEqualTo(EvaluationState.FAILED);
    }

    @Test
    void cancellationThatCameTooLateChangesNothing() {
        EndedTrial done = scored("s1", 0, "no fever", "no fever");
        EndedTrial cancelled = failed("s2", FailureCategory.CANCELLED, "cancelled");

        assertThat(fold(true, List.of(done), List.of(), List.of()).state()).isEqualTo(EvaluationState.COMPLETED);
        assertThat(fold(true, List.of(done, cancelled), List.of(), List.of()).state())
                .isEqualTo(EvaluationState.CANCELLED);
    }

    /** s1 scores 1 and 0, s2 scores 1: the mean over samples is 0.75, over trials it would be 0.67. */
    @Test
    void repetitionsAreAveragedWithinTheirSampleFirst() {
        RankingUpdated ranking = fold(
                List.of(
                        scored("s1", 0, "no fever", "no fever"),
                        scored("s1", 1, "cough", "no fever"),
                        scored("s2", 0, "no cough", "no cough")),
                List.of(),
                List.of());

        Quality.Scored rouge = scoredBy(ranking, 0);
        assertThat(rouge.value()).isEqualTo(0.75);
        assertThat(rouge.n()).isEqualTo(2);
        assertThat(rouge.low()).isZero();
        assertThat(rouge.high()).isEqualTo(1);
        assertThat(rouge.interval()).isEqualTo("t, 2 samples");
    }

    @Test
    void corpusMetricIsScoredFromItsSums() {
        RankingUpdated ranking = fold(
                List.of(
                        scored("s1", 0, "fever and cough today", "cough and fever yesterday"),
                        scored("s2", 0, "no fever was seen at night", "no fever was seen at night")),
                List.of(),
                List.of());

        Quality.Scored bleu = scoredBy(ranking, 1);
        assertThat(bleu.value()).isCloseTo(100 * Math.pow(9.0 / 10 * 5 / 8 * 4 / 6 * 3 / 4, 0.25), within(1e-9));
        assertThat(bleu.sampleMean()).isCloseTo((100 * Math.pow(512, -0.25) + 100) / 2, within(1e-9));
        assertThat(bleu.expected()).isEqualTo(4);
        assertThat(bleu.signature()).startsWith("bleu|nrefs:1|");
    }

    @Test
    void metricThatNobodyKnowsIsUnscoredAndSaysWhy() {
        RankingUpdated ranking = fold(List.of(scored("s1", 0, "a", "a")), List.of(), List.of());

        assertThat(ranking.rows().getFirst().quality().get(2))
                .isInstanceOfSatisfying(
                        Quality.Unscored.class,
                        it -> assertThat(it.reason()).startsWith("no metric is called 'rouge99'; known are rouge1"));
    }

    @Test
    void equalCandidatesShareAPositionInTheOrderOfTheRequest() {
        List<EndedTrial> same = List.of(scored("s1", 0, "no fever", "no fever"), scored("s2", 0, "a b", "b c"));

        RankingUpdated ranking = fold(same, same, List.of(scored("s1", 0, "no fever", "no fever")));

        assertThat(ranking.rows()).extracting(RankingRow::candidate).containsExactly("good", "broken", "poor");
        assertThat(ranking.rows().subList(1, 3))
                .extracting(RankingRow::rank)
                .allSatisfy(rank -> assertThat(rank).extracting(Rank::position).isEqualTo(2));
    }

    @Test
    void progressShowsCountsAlone() {
        Map<RunId, TrialCounts> counts =
                Map.of(visits.run(2), new TrialCounts(4, 1, Map.of(FailureCategory.NOT_RECORDED, 1)));

        RankingUpdated ranking = RankingFold.progress(evaluation, 3, false, counts, Map.of());

        assertThat(ranking.state()).isEqualTo(EvaluationState.RUNNING);
        assertThat(ranking.trials()).isEqualTo(new TrialCounts(12, 1, Map.of(FailureCategory.NOT_RECORDED, 1)));
        assertThat(ranking.rows()).allMatch(row -> row.quality().isEmpty() && row.rank() == null);
        assertThat(ranking.revision()).isEqualTo(3);
    }

    @Test
    void latencyIsTheNearestRankOfTheTimedTrials() {
        List<EndedTrial> trials = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            Scorecard card = card("a", "a");
            trials.add(new EndedTrial.Scored(sample("s" + i), 0, card, null, Duration.ofMillis(i)));
        }
        trials.add(scored("s99", 0, "a", "a"));

        assertThat(Latencies.of(new EndedRun(visits.run(1), trials)))
                .isEqualTo(
                        new Latency(10, Duration.ofMillis(5), Duration.ofMillis(10), null, Duration.ofMillis(8), null));
        assertThat(Latencies.of(new EndedRun(visits.run(1), List.of()))).isNull();
    }

    private static Quality.Scored scoredBy(RankingUpdated ranking, int metric) {
        return (Quality.Scored) ranking.rows().getFirst().quality().get(metric);
    }

    private RankingUpdated fold(List<EndedTrial> first, List<EndedTrial> second, List<EndedTrial> third) {
        return fold(false, first, second, third);
    }

    private RankingUpdated fold(
            boolean cancelled, List<EndedTrial> first, List<EndedTrial> second, List<EndedTrial> third) {
        RankingFold fold = new RankingFold(evaluation, new SuiteShape(ReferenceCount.ONE, Map.of()), 1000);
        List<RunSummary> runs = Stream.of(
                        new EndedRun(visits.run(1), first),
                        new EndedRun(visits.run(2), second),
                        new EndedRun(visits.run(3), third))
                .map(run -> fold.summary(run, fold.scored(run, null)))
                .toList();
        return fold.ranked(9, cancelled, runs, Map.of(), new Change(METRICS, METRICS, 0));
    }

    private EndedTrial scored(String sample, int repetition, String completion, String reference) {
        return new EndedTrial.Scored(sample(sample), repetition, card(completion, reference), null, null);
    }

    private Scorecard card(String completion, String reference) {
        return Scorecard.of(evaluation.metrics(), Completion.of(completion), References.of(List.of(reference)));
    }

    private static EndedTrial failed(String sample, FailureCategory category, String reason) {
        return new EndedTrial.Failed(sample(sample), 0, category, reason);
    }

    private static SampleId sample(String id) {
        return new SampleId(id);
    }

    private static String bytes(RankingUpdated ranking) throws JsonProcessingException {
        return EventJson.mapper().writeValueAsString(ranking);
    }
}
