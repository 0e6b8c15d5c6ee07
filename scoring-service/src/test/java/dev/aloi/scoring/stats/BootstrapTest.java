package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private final Bootstrap bootstrap = new Bootstrap(new Resampling(42, 1000));

    @Test
    void equalSeedsGiveEqualIntervals() {
        Interval first = bootstrap.interval(scores(0.1, 0.9, 0.4, 0.7, 0.2));
        Interval second = new Bootstrap(new Resampling(42, 1000)).interval(scores(0.1, 0.9, 0.4, 0.7, 0.2));
        Interval other = new Bootstrap(new Resampling(43, 1000)).interval(scores(0.1, 0.9, 0.4, 0.7, 0.2));

        assertThat(second).isEqualTo(first);
        assertThat(first.method()).isEqualTo("percentile bootstrap, 1000 resamples of 5 samples");
        assertThat(first.low()).isBetween(0.1, 0.46);
        assertThat(first.high()).isBetween(0.46, 0.9);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void intervalOfOneSampleIsItsValueAndSaysSo() {
        Interval interval = bootstrap.interval(scores(0.3));

        assertThat(interval).isEqualTo(new Interval(0.3, 0.3, 0.95, "none: one sample, the interval is its value"));
    }

    @Test
    void missingSamplesDoNotCount() {
        Observations withMissing = new Observations(4, 1, Estimator.mean());
        withMissing.put(1, new double[] {0.2});
        withMissing.put(3, new double[] {0.8});

        assertThat(withMissing.value()).hasValue(0.5);
        assertThat(bootstrap.interval(withMissing)).isEqualTo(bootstrap.interval(scores(0.2, 0.8)));
    }

    @Test
    void intervalNeedsASample() {
        Observations none = new Observations(3, 1, Estimator.mean());

        assertThat(none.value()).isEmpty();
        assertThatThrownBy(() -> bootstrap.interval(none)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The mean of 400 values of standard deviation 1 has the standard error 0.05. */
    @Test
    void intervalOfAMeanIsAsWideAsTheoryHasIt() {
        Random random = new Random(5);
        double[] values = random.doubles(400, -Math.sqrt(3), Math.sqrt(3)).toArray();

        Interval interval = bootstrap.interval(scores(values));

        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * 0.05, within(0.02));
    }

    @Test
    void corpusMetricIsEstimatedAnewFromItsSums() {
        Observations ratio = new Observations(2, 2, (sums, _) -> sums[0] / sums[1]);
        ratio.put(0, new double[] {1, 10});
        ratio.put(1, new double[] {9, 10});

        Interval interval = bootstrap.interval(ratio);

        assertThat(ratio.value()).hasValue(0.5);
        assertThat(interval.low()).isEqualTo(0.1);
        assertThat(interval.high()).isEqualTo(0.9);
    }

    private static Observations scores(double... scores) {
        Observations observations = new Observations(scores.length, 1, Estimator.mean());
        for (int i = 0; i < scores.length; i++) {
            observations.put(i, new double[] {scores[i]});
        }
        return observations;
    }
}
