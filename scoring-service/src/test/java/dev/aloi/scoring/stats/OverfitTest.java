package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values by scipy 1.10.1, ttest_ind(equal_var=False, alternative='greater'). */
class OverfitTest {
    private static final double CLOSE = 1e-9;
    private static final double[] TUNING = {0.9, 0.8, 0.75, 1, 0.6, 0.85};
    private static final double[] HELD_OUT = {0.5, 0.7, 0.4, 0.65, 0.8};

    private static Overfit overfit(boolean higherIsBetter) {
        return Overfit.of(TUNING, Clusters.single(6), HELD_OUT, Clusters.single(5), higherIsBetter, 1);
    }

    @Test
    void theGapIsTestedAsWelchDoes() {
        Overfit overfit = overfit(true);

        assertThat(overfit.gap()).isEqualTo(0.20666666667, within(CLOSE));
        assertThat(overfit.standardError()).isEqualTo(0.09061518146, within(CLOSE));
        assertThat(overfit.degreesOfFreedom()).isEqualTo(7.99003661289, within(CLOSE));
        assertThat(overfit.pValue()).isEqualTo(0.02602674449, within(CLOSE));
    }

    @Test
    void theAlarmAgreesWithTheInterval() {
        Overfit overfit = overfit(true);

        assertThat(overfit.isAlarm(1)).isTrue();
        assertThat(overfit.interval(1).low()).isEqualTo(0.03813614003, within(CLOSE));
        assertThat(overfit.interval(1).high()).isEqualTo(0.37519719331, within(CLOSE));
        assertThat(overfit.interval(1).level()).isEqualTo(0.9);
        assertThat(overfit.isAlarm(2)).isFalse();
        assertThat(overfit.interval(2).low()).isEqualTo(-0.00233768035, within(CLOSE));
    }

    @Test
    void whereLowerIsBetterHigherTuningScoresAreNoOverfit() {
        assertThat(overfit(false).gap()).isEqualTo(-0.20666666667, within(CLOSE));
        assertThat(overfit(false).isAlarm(1)).isFalse();
    }

    @Test
    void samplesOfAClusterCountForFewer() {
        Clusters pairs = Clusters.named(List.of("a", "a", "b", "b", "c", "c"));

        Overfit overfit = Overfit.of(TUNING, pairs, HELD_OUT, Clusters.single(5), true, 1);

        assertThat(overfit.standardError()).isEqualTo(0.08516324194, within(CLOSE));
        assertThat(overfit.degreesOfFreedom()).isEqualTo(5.96421986525, within(CLOSE));
    }

    @Test
    void fewSamplesThatAreAllAlikeRaiseNoAlarm() {
        assertThat(allAlike(2).isAlarm(1)).isFalse();
        assertThat(allAlike(10).isAlarm(1)).isTrue();
    }

    private static Overfit allAlike(int n) {
        double[] right = new double[n];
        Arrays.fill(right, 1);
        return Overfit.of(right, Clusters.single(n), new double[n], Clusters.single(n), true, 1);
    }
}
