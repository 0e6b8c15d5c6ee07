package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.kit.statistics.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values by scipy 1.10.1 (ttest_rel, binomtest) and by hand. */
class PairedComparisonsTest {
    private static final Offset<Double> CLOSE = within(1e-10);
    private static final double[] BASELINE = {0.2, 0.3, 0.5, 0.6, 0.7, 0.1};
    private static final double[] CANDIDATE = {0.1, 0.4, 0.35, 0.8, 0.66, 0.21};

    @Test
    void meansAreComparedByStudentsTest() {
        PairedComparison found = means(CANDIDATE, BASELINE).of(0, 1).orElseThrow();

        assertThat(found.test()).isEqualTo("paired t, 6 samples");
        assertThat(found.difference()).isCloseTo(0.02, CLOSE);
        assertThat(found.pValue()).isCloseTo(0.7351889743845759, CLOSE);
        assertThat(found.nonInferiority(0.2)).isCloseTo(0.005510613818180344, CLOSE);
        assertThat(found.equivalence(0.2)).isCloseTo(0.01174486108920377, CLOSE);
        assertThat(found.effectSize()).hasValueCloseTo(0.02 / 0.13696714934611148, CLOSE);
        assertThat(found.correlation()).hasValueCloseTo(0.8578390937964496, CLOSE);
    }

    @Test
    void turnedRoundEverySignChanges() {
        PairedComparison found = means(CANDIDATE, BASELINE).of(0, 1).orElseThrow();
        PairedComparison other = means(CANDIDATE, BASELINE).of(1, 0).orElseThrow();

        assertThat(other.interval().low()).isCloseTo(-found.interval().high(), CLOSE);
        assertThat(other.pValue()).isCloseTo(found.pValue(), CLOSE);
        assertThat(found.turned().nonInferiority(0.2)).isCloseTo(other.nonInferiority(0.2), CLOSE);
        assertThat(found.lead(false)).isEqualTo(found.turned());
    }

    /** Two that the first alone has right and nine that the second has: shares 3/42 and 10/42 with a sample added to each. */
    @Test
    void rightAndWrongAreComparedByMcNemarsTest() {
        double[] baseline = new double[40];
        double[] candidate = new double[40];
        for (int i = 0; i < 40; i++) {
            baseline[i] = i < 2 || i >= 20 ? 1 : 0;
            candidate[i] = (i >= 2 && i < 11) || i >= 20 ? 1 : 0;
        }

        PairedComparison found = means(candidate, baseline).of(0, 1).orElseThrow();

        assertThat(found.test()).isEqualTo("McNemar, exact, 9 against 2 of 40");
        assertThat(found.difference()).isCloseTo(7.0 / 40, CLOSE);
        assertThat(found.pValue()).isCloseTo(0.0654296875, CLOSE);
        double half = 1.959963984540054 * Math.sqrt((13.0 / 42 - 49.0 / 1764) / 42);
        assertThat(found.interval().low()).isCloseTo(7.0 / 42 - half, CLOSE);
        assertThat(found.interval().high()).isCloseTo(7.0 / 42 + half, CLOSE);
    }

    @Test
    void samplesOfAClusterAreNotTakenForIndependent() {
        List<Observations> candidates = List.of(scores(CANDIDATE), scores(BASELINE));
        Clusters clusters = Clusters.named(List.of("a", "a", "b", "b", "c", "c"));

        PairedComparison found =
                PairedComparisons.ofMeans(candidates, clusters, 1).of(0, 1).orElseThrow();

        assertThat(found.test()).isEqualTo("clustered paired t, 6 samples in 3 clusters");
        assertThat(found.spread().degreesOfFreedom()).hasValue(2);
    }

    /** 60 alike say that at most 6 % of others differ, and no more than that. */
    @Test
    void aCandidateAgainstItselfIsNotCertainToBeEqual() {
        double[] scores = new Random(3).doubles(60).toArray();

        PairedComparison found = means(scores, scores).of(0, 1).orElseThrow();

        double most = 1 - Math.pow(0.025, 1.0 / 60);
        assertThat(found.pValue()).isEqualTo(1);
        assertThat(found.interval().high()).isCloseTo(most, CLOSE);
        assertThat(found.interval().low()).isCloseTo(-most, CLOSE);
        assertThat(found.equivalence(most)).isCloseTo(0.025, CLOSE);
        assertThat(Verdict.of(found, 1, 0.02, 1, Power.STANDARD).words())
                .isEqualTo("not enough data: about 123 more samples");
    }

    @Test
    void twoSamplesThatDifferAlikeProveNothing() {
        PairedComparison found = means(new double[] {0.75, 0.5}, new double[] {0.5, 0.25})
                .of(0, 1)
                .orElseThrow();

        assertThat(found.pValue()).isEqualTo(0.5);
        assertThat(found.interval().low()).isNegative();
    }

    @Test
    void oneSharedSampleIsNoComparison() {
        Observations sparse = new Observations(6, 1, Estimator.mean());
        sparse.put(2, new double[] {1});

        List<Observations> candidates = List.of(scores(CANDIDATE), sparse);

        assertThat(PairedComparisons.ofMeans(candidates, Clusters.single(6), 1).of(0, 1))
                .isEmpty();
    }

    /** The mean is a corpus metric too: then the bootstrap has to find what Student's test does. */
    @Test
    void theBootstrapOfAMeanFindsWhatStudentsTestFinds() {
        double[] candidate = new Random(5).doubles(80).toArray();
        double[] baseline = new Random(6).doubles(80).map(it -> it * 0.8).toArray();
        List<Observations> candidates = List.of(scores(candidate), scores(baseline));

        PairedComparison byT = PairedComparisons.ofMeans(candidates, Clusters.single(80), 1)
                .of(0, 1)
                .orElseThrow();
        PairedComparison byDraws = corpora(candidates).of(0, 1).orElseThrow();

        assertThat(byDraws.test()).isEqualTo("paired bootstrap t, 4000 resamples of 80 samples");
        assertThat(byDraws.difference()).isCloseTo(byT.difference(), CLOSE);
        assertThat(byDraws.pValue()).isCloseTo(byT.pValue(), within(0.1 * byT.pValue()));
        assertThat(byDraws.interval().low()).isCloseTo(byT.interval().low(), within(0.004));
        assertThat(byDraws.effectSize().orElseThrow())
                .isCloseTo(byT.effectSize().orElseThrow(), within(0.01));
    }

    @Test
    void aSampleThatOneMissesIsLeftOutOfThatPairAlone() {
        Observations sparse = new Observations(6, 1, Estimator.mean());
        for (int i = 0; i < 5; i++) {
            sparse.put(i, new double[] {CANDIDATE[i]});
        }
        List<Observations> candidates = List.of(sparse, scores(BASELINE), scores(CANDIDATE));

        assertThat(corpora(candidates).of(0, 1).orElseThrow().n()).isEqualTo(5);
        assertThat(corpora(candidates).of(0, 1).orElseThrow().difference()).isCloseTo(0.002, CLOSE);
        assertThat(corpora(candidates).of(0, 1).orElseThrow().test()).isEqualTo("paired jackknife t, 5 samples");
        assertThat(corpora(candidates).of(2, 1).orElseThrow().n()).isEqualTo(6);
    }

    /** Of a mean the jackknife is Student's test. */
    @Test
    void theJackknifeOfAMeanFindsWhatStudentsTestFinds() {
        Observations sparse = new Observations(6, 1, Estimator.mean());
        for (int i = 0; i < 5; i++) {
            sparse.put(i, new double[] {CANDIDATE[i]});
        }
        List<Observations> candidates = List.of(sparse, scores(BASELINE));

        PairedComparison byT = PairedComparisons.ofMeans(candidates, Clusters.single(6), 1)
                .of(0, 1)
                .orElseThrow();
        PairedComparison found = corpora(candidates).of(0, 1).orElseThrow();

        assertThat(found.pValue()).isCloseTo(byT.pValue(), CLOSE);
        assertThat(found.interval().low()).isCloseTo(byT.interval().low(), CLOSE);
        assertThat(found.effectSize().orElseThrow()).isCloseTo(byT.effectSize().orElseThrow(), CLOSE);
    }

    private static PairedComparisons corpora(List<Observations> candidates) {
        Resampling resampling = new Resampling(11, 4_000);
        Clusters single = Clusters.single(candidates.getFirst().samples());
        return PairedComparisons.ofCorpora(candidates, single, 1, Resampled.of(candidates, single, resampling));
    }

    private static PairedComparisons means(double[]... scores) {
        List<Observations> candidates = new ArrayList<>();
        for (double[] of : scores) {
            candidates.add(scores(of));
        }
        return PairedComparisons.ofMeans(candidates, Clusters.single(scores[0].length), 1);
    }

    private static Observations scores(double[] scores) {
        Observations observations = new Observations(scores.length, 1, Estimator.mean());
        for (int i = 0; i < scores.length; i++) {
            observations.put(i, new double[] {scores[i]});
        }
        return observations;
    }
}
