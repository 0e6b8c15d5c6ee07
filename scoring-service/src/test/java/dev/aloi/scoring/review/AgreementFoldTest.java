package dev.aloi.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.trial.AskedMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementFoldTest {
    private final AgreementFold fold = new AgreementFold(
            List.of(
                    AskedMetric.of("rouge1", MetricRegistry.BUILT_IN),
                    AskedMetric.of("ter", MetricRegistry.BUILT_IN),
                    AskedMetric.of("chrf", MetricRegistry.BUILT_IN)),
            ReferenceCount.ONE,
            new SampleClusters(Map.of()));

    /** ROUGE-1 rises with the score but for one pair, TER rises with it and should fall, chrF is constant. */
    private static List<JudgedTrial> trials() {
        double[] rouge = {0.1, 0.3, 0.2, 0.4, 0.5, 0.6};
        double[] ter = {10, 20, 30, 40, 50, 60};
        int[] scores = {1, 2, 3, 4, 5, 5};
        List<JudgedTrial> trials = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            trials.add(judged(
                    "s" + i, Arrays.asList(rouge[i], ter[i], 50.0), scores[i], "a b c d", i == 0 ? "a b" : null));
        }
        return trials;
    }

    private static JudgedTrial judged(
            String sample,
            List<@Nullable Double> scores,
            @Nullable Integer score,
            String completion,
            @Nullable String right) {
        Review review = new Review(
                new TrialId(new RunId("r"), new SampleId(sample), 0),
                right == null ? Judgement.REJECTED : Judgement.CORRECTED,
                HumanMetric.measure(completion, right),
                null,
                score);
        return new JudgedTrial(new SampleId(sample), scores, List.of(review));
    }

    @Test
    void theMetricThatFollowsPeopleBestComesFirstAndTheContraryOneIsNamed() {
        List<Agreement.MetricAgreement> byScore = fold.of(trials()).items().stream()
                .filter(it -> it.judgement() == JudgedBy.SCORE)
                .toList();

        assertThat(byScore).extracting(Agreement.MetricAgreement::metric).containsExactly("rouge1", "ter", "chrf");
        assertThat(byScore).extracting(Agreement.MetricAgreement::contrary).containsExactly(false, true, false);
        Agreement.MetricAgreement rouge = byScore.getFirst();
        assertThat(rouge.n()).isEqualTo(6);
        assertThat(rouge.signature()).startsWith("rouge1|");
        // Ranks 1 3 2 4 5 6 beside 1 2 3 4 5.5 5.5.
        assertThat(Objects.requireNonNull(rouge.spearman()).value())
                .isCloseTo(16 / Math.sqrt(17.5 * 17), within(1e-12));
        assertThat(rouge.spearman().interval()).isEqualTo("Fisher's transform, 6 samples");
        // 13 pairs agree, 1 does not, 1 is tied in the score.
        assertThat(Objects.requireNonNull(rouge.kendall()).value()).isCloseTo(12 / Math.sqrt(15.0 * 14), within(1e-12));
        assertThat(byScore.getLast().pearson()).isNull();
    }

    @Test
    void onlyCompletionsThatAreKnownOnBothSidesCount() {
        List<JudgedTrial> trials = new ArrayList<>(trials());
        trials.add(judged("s9", Arrays.asList(null, 70.0), 4, "a", null));

        Agreement agreement = fold.of(trials);

        assertThat(agreement.trials()).isEqualTo(7);
        assertThat(agreement.items())
                .filteredOn(it -> it.judgement() == JudgedBy.SCORE)
                .extracting(it -> it.metric() + " " + it.n())
                .containsExactly("rouge1 6", "ter 7", "chrf 6");
        assertThat(agreement.items())
                .filteredOn(it -> it.judgement() == JudgedBy.HTER)
                .as("all but one were rejected without a correction")
                .allMatch(it -> it.n() == 1 && it.spearman() == null);
    }

    @Test
    void completionsOfOneSampleAreNotTakenForManySamples() {
        List<JudgedTrial> doubled = new ArrayList<>();
        trials().forEach(it -> doubled.addAll(List.of(it, it)));

        Agreement.Coefficient once = spearman(fold.of(trials()));
        Agreement.Coefficient twice = spearman(fold.of(doubled));

        assertThat(twice.value()).isCloseTo(once.value(), within(1e-12));
        assertThat(twice.interval()).isEqualTo("Fisher's transform, jackknife over 6 clusters");
        assertThat(Objects.requireNonNull(twice.low())).isLessThan(0.6);
    }

    private static Agreement.Coefficient spearman(Agreement agreement) {
        return agreement.items().stream()
                .filter(it -> it.judgement() == JudgedBy.SCORE && it.metric().equals("rouge1"))
                .map(Agreement.MetricAgreement::spearman)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
