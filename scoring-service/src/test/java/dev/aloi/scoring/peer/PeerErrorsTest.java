package dev.aloi.scoring.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.scoring.Rank;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Signatures;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.stats.BcaBootstrap;
import dev.aloi.scoring.stats.Calibration;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Means;
import dev.aloi.scoring.stats.Missing;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.PairedDifference;
import dev.aloi.scoring.stats.QuantileInterval;
import dev.aloi.scoring.stats.Ranks;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.stats.Robustness;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Errors found in other tools, numbered as in docs/methods.md, as far as they are about scoring. None of them is ours. */
class PeerErrorsTest {
    /** HELM's bleu_4 puts all weight on the four-grams. */
    @Test
    @DisplayName("E1: BLEU is the mean of all four orders not the precision of the fourth")
    void bleuIsTheMeanOfAllFourOrdersNotThePrecisionOfTheFourth() {
        Metric bleu = Metrics.parse("bleu:tokenize=none,smooth=none");
        Statistics measured = bleu.measure("a b c d e f x y", List.of("a b c d e f g h"));

        double expected = 100 * Math.pow(6.0 / 8 * 5 / 7 * 4 / 6 * 3 / 5, 0.25);
        assertThat(bleu.score(measured)).isCloseTo(expected, within(1e-9)).isNotCloseTo(60, within(1.0));
    }

    /** HELM's f1_score is over sets of words. */
    @Test
    @DisplayName("E2: a repeated word counts as often as it stands")
    void aRepeatedWordCountsAsOftenAsItStands() {
        assertThat(score("tokenF1", "cat cat cat", "cat")).isEqualTo(0.5);
        assertThat(score("tokenF1:rules=helm", "cat cat cat", "cat")).isEqualTo(1);
    }

    /** HELM's wer_score, mer_score and cer_score give an empty prediction 0, the best there is. */
    @Test
    @DisplayName("E3: an empty completion has the error rate of all words missing")
    void anEmptyCompletionHasTheErrorRateOfAllWordsMissing() {
        assertThat(score("ter", "", "four words of text")).isEqualTo(100);
        assertThat(score("levenshtein", "", "text")).isZero();
    }

    /** HELM's compute_worst_case_metrics takes the minimum of error rates too. */
    @Test
    @DisplayName("E4: the worst error rate is the highest")
    void theWorstErrorRateIsTheHighest() {
        double[] rates = {20, 35, 5};

        assertThat(Robustness.worst(rates, Metrics.parse("ter").higherIsBetter()))
                .isEqualTo(35);
        assertThat(Robustness.worst(rates, Metrics.parse("bleu").higherIsBetter()))
                .isEqualTo(5);
    }

    /** HELM's Stat divides by n and has no interval. */
    @Test
    @DisplayName("E5: variance is that of samples not seen")
    void varianceIsThatOfSamplesNotSeen() {
        double[] values = {1, 3};

        assertThat(Means.variance(values)).isEqualTo(2);
        assertThat(Means.t(values, 0.95).high()).isGreaterThan(3);
    }

    /** HELM's mean win rate changes when an unrelated model joins. */
    @Test
    @DisplayName("E6: an unrelated candidate changes no rank of others")
    void anUnrelatedCandidateChangesNoRankOfOthers() {
        Observations one = observations(i -> i % 3 == 0 ? 0.4 : 0.6);
        Observations other = observations(i -> i % 5 == 0 ? 0.3 : 0.6);
        Observations unrelated = observations(i -> 0.1);
        Ranks ranks = new Ranks(new Resampling(11, 500), true);

        List<Rank> two = ranks.of(List.of(one, other));
        List<Rank> three = ranks.of(List.of(one, other, unrelated));

        assertThat(three.subList(0, 2)).isEqualTo(two);
    }

    /** HELM's toxicity metrics ask "if score:", which is false for 0. */
    @Test
    @DisplayName("E7: a score of zero is a score")
    void aScoreOfZeroIsAScore() {
        Observations scores = observations(i -> i % 2);

        assertThat(scores.value()).hasValue(0.5);
        assertThat(scores.count()).isEqualTo(40);
    }

    /** HELM's calibration makes an integer of the credit. */
    @Test
    @DisplayName("E8: half a credit is not none in calibration")
    void halfACreditIsNotNoneInCalibration() {
        double[] confidences = new double[40];
        double[] credits = new double[40];
        Arrays.fill(confidences, 0.5);
        Arrays.fill(credits, 0.5);
        Calibration calibration = Calibration.of(confidences, credits, 10);

        assertThat(calibration.expectedError()).isZero();
        assertThat(calibration.brier()).isZero();
        assertThat(calibration.isReliable()).isFalse();
    }

    /** lm-eval says its own bootstrapped standard error is biased. */
    @Test
    @DisplayName("E9: the bootstrap is as wide as theory for a mean")
    void theBootstrapIsAsWideAsTheoryForAMean() {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = random.doubles(400).toArray();
        Observations scores = observations(values);
        Interval bootstrap = new BcaBootstrap(new Resampling(9, 20_000)).interval(scores);
        Interval t = Means.t(values, 0.95);

        assertThat(bootstrap.high() - bootstrap.low())
                .isCloseTo(t.high() - t.low(), within(0.02 * (t.high() - t.low())));
    }

    /** lm-eval's model_comparator compares two models on the same items as if they were others. */
    @Test
    @DisplayName("E10: the same samples are compared in pairs")
    void theSameSamplesAreComparedInPairs() {
        double[] first = new double[40];
        double[] second = new double[40];
        Arrays.setAll(first, i -> i / 40.0);
        Arrays.setAll(second, i -> i / 40.0 + (i % 2 == 0 ? 0.02 : 0.04));

        assertThat(PairedDifference.of(first, second).pValue()).isLessThan(1e-9);
        assertThat(Means.t(first, 0.95).high()).isGreaterThan(Means.mean(second));
    }

    /** ROUGE-L over the whole text and line by line are taken for each other (google-research issue 168). */
    @Test
    @DisplayName("E11: ROUGE-L and ROUGE-Lsum are not compared")
    void rougeLAndRougeLsumAreNotCompared() {
        String completion = "the fever is gone\nthe cough is not";
        String reference = "the cough is not gone\nthe fever is gone";
        String one = Metrics.parse("rougeL").signature(ReferenceCount.ONE);
        String other = Metrics.parse("rougeLsum").signature(ReferenceCount.ONE);

        assertThat(score("rougeL", completion, reference)).isNotEqualTo(score("rougeLsum", completion, reference));
        assertThatThrownBy(() -> Signatures.requireComparable(one, other))
                .isInstanceOf(InvalidMetricException.class)
                .hasMessage("not comparable: %s and %s", one, other);
    }

    /** G-Eval's program asks for other settings than its paper tells of, and its numbers do not say which. */
    @Test
    @DisplayName("E16: a number says every setting that it depends on")
    void aNumberSaysEverySettingThatItDependsOn() {
        String asked = Metrics.parse("bleu:tokenize=intl,smooth=floor,smoothValue=0.01,lowercase=true,maxOrder=2")
                .signature(ReferenceCount.ONE);
        String otherwise = Metrics.parse("bleu").signature(ReferenceCount.ONE);

        assertThat(asked)
                .isEqualTo(
                        "bleu|nrefs:1|case:lc|eff:no|tok:intl|smooth:floor[0.01]|order:2|impl:aloi-1(=sacrebleu-2.6.0)");
        assertThatThrownBy(() -> Signatures.requireComparable(asked, otherwise))
                .isInstanceOf(InvalidMetricException.class);
    }

    /** ragas skips rows that were rate-limited, so that the mean is of the others alone and nobody knows. */
    @Test
    @DisplayName("E17: missing samples are counted and bounded")
    void missingSamplesAreCountedAndBounded() {
        Observations scores = new Observations(10, 1, Estimator.mean());
        for (int i = 0; i < 8; i++) {
            scores.put(i, new double[] {1});
        }
        Missing missing = Missing.of(scores, 0, 1);

        assertThat(missing.missing()).isEqualTo(2);
        assertThat(missing.share()).isEqualTo(0.2);
        assertThat(missing.lowest()).isEqualTo(0.8);
        assertThat(missing.highest()).isEqualTo(1);
    }

    /** vLLM's benchmark gave 533, 377 and 584 ms for the same thing (pull request 7062). */
    @Test
    @DisplayName("E19: a ninety ninth percentile of few times says that it is noise")
    void aNinetyNinthPercentileOfFewTimesSaysThatItIsNoise() {
        long[] times = new long[200];
        Arrays.setAll(times, i -> i + 1);

        QuantileInterval interval = QuantileInterval.of(times, 0.99, 0.95);

        assertThat(interval.value()).isEqualTo(198);
        assertThat(interval.low()).hasValue(195L);
        assertThat(interval.high()).isEmpty();
        assertThat(QuantileInterval.of(times, 0.5, 0.95).high()).hasValue(115L);
    }

    /** arena-hard-auto's 100 rounds give the same answers other intervals each time (issue 8). */
    @Test
    @DisplayName("E20: the same scores have the same interval")
    void theSameScoresHaveTheSameInterval() {
        SplittableRandom random = new SplittableRandom(8);
        Observations scores = observations(random.doubles(100).toArray());
        Interval first = new BcaBootstrap(new Resampling(1, 10_000)).interval(scores);
        Interval again = new BcaBootstrap(new Resampling(1, 10_000)).interval(scores);
        Interval otherSeed = new BcaBootstrap(new Resampling(2, 10_000)).interval(scores);

        assertThat(again).isEqualTo(first);
        assertThat(otherSeed.low()).isCloseTo(first.low(), within(0.05 * (first.high() - first.low())));
    }

    private static double score(String spec, String completion, String reference) {
        Metric metric = Metrics.parse(spec);
        return metric.score(metric.measure(completion, List.of(reference)));
    }

    private static Observations observations(java.util.function.IntToDoubleFunction value) {
        double[] values = new double[40];
        Arrays.setAll(values, value);
        return observations(values);
    }

    private static Observations observations(double[] values) {
        Observations observations = new Observations(values.length, 1, Estimator.mean());
        for (int i = 0; i < values.length; i++) {
            observations.put(i, new double[] {values[i]});
        }
        return observations;
    }
}
