package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values by scipy 1.17.1. */
class IntervalsTest {
    private static final double CLOSE = 1e-10;
    private static final double[] VALUES = {0.1, 0.4, 0.35, 0.8, 0.66, 0.21};

    @Test
    void wilsonDoesNotCollapseWhereAllSucceeded() {
        equal(new Proportion(5, 5).wilson(0.95), 0.5655175352168251, 1);
        equal(new Proportion(7, 20).wilson(0.95), 0.1811918241010821, 0.5671457233147637);
        equal(new Proportion(0, 30).wilson(0.95), 0, 0.11351339317396875);
    }

    @Test
    void whatNeverHappenedInThreeHundredCasesHappensInOnePerCentAtMost() {
        assertThat(Proportion.ruleOfThree(300)).isEqualTo(0.01);
        assertThat(Proportion.ruleOfThree(2)).isEqualTo(1);
    }

    @Test
    void meansOfFewSamplesHaveStudentsInterval() {
        equal(Means.t(VALUES, 0.95), 0.1408422294056489, 0.699157770594351);
    }

    @Test
    void clustersWidenTheError() {
        double[] values = {1, 1, 0, 0, 1, 0};
        Clusters clusters = Clusters.named(List.of("a", "a", "b", "b", "c", "c"));

        // Miller's formula (2024) gives 0.2357..., and three clusters a correction of the root of 3/2
        assertThat(Means.clusteredStandardError(values, clusters)).isCloseTo(0.28867513459481287, within(CLOSE));
        assertThat(Means.clusteredStandardError(values, Clusters.single(6)))
                .isCloseTo(Means.standardError(values), within(CLOSE));
        assertThat(Means.clusteredT(values, clusters, 0.95).method()).isEqualTo("clustered t, 6 samples in 3 clusters");
    }

    /** Error 0.0962 by Miller's formula: 15 samples on their own, of which there are 12; (1.96 / 3.18)^2 of them for four clusters. */
    @Test
    void sharesOfClustersAreAsSureAsFewerSamples() {
        double[] answers = {1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1};
        Clusters clusters = Clusters.named(List.of("a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d"));

        equal(ClusteredShare.interval(answers, clusters, 0.95), 0.38607032083885445, 0.9754631588924223);
    }

    @Test
    void clustersThatAllSucceededCountOnceEach() {
        double[] answers = {1, 1, 1, 1, 1, 1};
        Clusters clusters = Clusters.named(List.of("a", "a", "b", "b", "c", "c"));

        Interval interval = ClusteredShare.interval(answers, clusters, 0.95);

        // Wilson's bound of n successes is n / (n + z^2); three clusters have Student's quantile of two degrees of
        // freedom, 4.3027
        equal(interval, 3 / (3 + 4.302652729749464 * 4.302652729749464), 1);
    }

    @Test
    void skewnessIsTheThirdMoment() {
        assertThat(Means.skewness(new double[] {3.1, 0.2, 1.5, 7.9, 2.2, 0.8, 4.4, 0.1, 1.1, 2.7, 12.5, 0.9}))
                .isCloseTo(1.6306137153791438, within(CLOSE));
        assertThat(Means.skewness(new double[] {0.5, 0.5, 0.5})).isZero();
    }

    @Test
    void oneSampleOrClusterHasNoInterval() {
        double[] one = {1};
        Clusters cluster = Clusters.named(List.of("a", "a"));

        assertThatThrownBy(() -> Means.t(one, 0.95)).hasMessage("an interval needs at least two samples");
        assertThatThrownBy(() -> Means.clusteredT(new double[2], cluster, 0.95))
                .hasMessage("an interval needs at least two clusters");
    }

    /** scipy's BCa at the level to which Hesterberg widens twelve samples: 1.4833 to 6.6833. */
    @Test
    void bcaEqualsScipyAtTheWidenedLevel() {
        double[] skewed = {3.1, 0.2, 1.5, 7.9, 2.2, 0.8, 4.4, 0.1, 1.1, 2.7, 12.5, 0.9};

        Interval interval = new BcaBootstrap(new Resampling(1, 200_000)).interval(observations(skewed));

        assertThat(BcaBootstrap.widenedTail(12)).isCloseTo(0.010756614916552474, within(CLOSE));
        assertThat(interval.low()).isCloseTo(1.4833, within(0.02));
        assertThat(interval.high()).isCloseTo(6.6833, within(0.04));
    }

    @Test
    void equalSamplesHaveAnIntervalOfTheirValueAndSaySo() {
        Interval interval = new BcaBootstrap(new Resampling(1, 200)).interval(observations(new double[] {2, 2, 2}));

        equal(interval, 2, 2);
        assertThat(interval.method()).endsWith("all of them equal");
    }

    @Test
    void aClusterIsDrawnAsAWhole() {
        Clusters clusters = Clusters.named(List.of("a", "b", "a", "b", "b"));

        new Resampling(7, 50).forEach(clusters, times -> {
            assertThat(times[0]).isEqualTo(times[2]);
            assertThat(times[1]).isEqualTo(times[3]).isEqualTo(times[4]);
            assertThat(times[0] + times[1]).isEqualTo(2);
        });
    }

    @Test
    void copiesOfASampleMakeNothingSurerWhenTheyAreOneCluster() {
        double[] values = {0.3, 0.9, 0.5, 0.1, 0.7, 0.4, 0.8, 0.2};
        double[] copied = new double[8 * 20];
        String[] names = new String[8 * 20];
        for (int i = 0; i < copied.length; i++) {
            copied[i] = values[i / 20];
            names[i] = "document " + i / 20;
        }

        Interval once = new BcaBootstrap(new Resampling(3, 4_000)).interval(observations(values));
        Interval often = new BcaBootstrap(new Resampling(3, 4_000))
                .interval(observations(copied), Clusters.named(Arrays.asList(names)));

        assertThat(often.high() - often.low()).isCloseTo(once.high() - once.low(), within(1e-9));
    }

    @Test
    void theIntervalFitsWhatWasObserved() {
        FittingInterval ofMeans = new FittingInterval(new Resampling(1, 200), true);
        FittingInterval ofCorpora = new FittingInterval(new Resampling(1, 200), false);
        Clusters pairs = Clusters.named(List.of("a", "a", "b", "b", "c", "c"));

        assertThat(ofMeans.of(observations(new double[] {1, 0, 1})).method()).isEqualTo("Wilson, 2 of 3");
        assertThat(ofMeans.of(observations(VALUES)).method()).isEqualTo("t, 6 samples");
        assertThat(ofMeans.of(observations(VALUES), pairs).method()).isEqualTo("clustered t, 6 samples in 3 clusters");
        assertThat(ofMeans.of(observations(new double[] {0, 0, 0, 0.9, 0, 0})).method())
                .isEqualTo("BCa bootstrap, 200 resamples of 6 samples");
        assertThat(ofMeans.of(observations(new double[] {1, 1, 0, 1, 1, 1}), pairs)
                        .method())
                .isEqualTo("Wilson, 6 samples in 3 clusters");
        assertThat(ofCorpora.of(observations(VALUES)).method()).isEqualTo("BCa bootstrap, 200 resamples of 6 samples");
        assertThat(ofCorpora.of(observations(VALUES), pairs).method()).isEqualTo("jackknife t, 3 clusters");
    }

    /** 0.025^(1/6) = 0.5407: another sample may be unlike these with a chance of up to 46 %. */
    @Test
    void samplesThatAreAllAlikeLeaveRoomForOthers() {
        double[] alike = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
        Interval interval = new FittingInterval(new Resampling(1, 200), true, 0, 1).of(observations(alike));

        equal(interval, 0.5 * 0.5407419, 1 - 0.5 * 0.5407419, within(1e-7));
        assertThat(interval.method()).isEqualTo("exact bound, 6 samples alike");
    }

    @Test
    void intervalsKeepWithinTheRangeOfTheirMetric() {
        Interval interval =
                new FittingInterval(new Resampling(1, 200), true, 0, 1).of(observations(new double[] {0.5, 1}));

        equal(interval, 0, 1);
    }

    @Test
    void missingSamplesAreLeftOutOfTheirClusters() {
        Observations some = new Observations(6, 1, Estimator.mean());
        for (int i : new int[] {0, 1, 3, 4}) {
            some.put(i, new double[] {VALUES[i]});
        }
        Clusters clusters = Clusters.named(List.of("a", "a", "b", "b", "c", "d"));

        Interval interval = new FittingInterval(new Resampling(1, 200), true).of(some, clusters);

        assertThat(interval.method()).isEqualTo("clustered t, 4 samples in 3 clusters");
    }

    @Test
    void theJackknifeOfAMeanIsStudentsInterval() {
        Interval t = Means.t(VALUES, 0.95);

        equal(Jackknife.interval(observations(VALUES), Clusters.single(6), 0.95), t.low(), t.high());
    }

    private static Observations observations(double[] values) {
        Observations observations = new Observations(values.length, 1, Estimator.mean());
        for (int i = 0; i < values.length; i++) {
            observations.put(i, new double[] {values[i]});
        }
        return observations;
    }

    private static void equal(Interval interval, double low, double high) {
        equal(interval, low, high, within(CLOSE));
    }

    private static void equal(Interval interval, double low, double high, Offset<Double> offset) {
        assertThat(interval.low()).isCloseTo(low, offset);
        assertThat(interval.high()).isCloseTo(high, offset);
    }
}
