package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PercentilesTest {
    /** numpy.percentile([1, 2, 4, 8], [0, 2.5, 50, 97.5, 100]) gives 1, 1.075, 3, 7.7, 8. */
    @Test
    void linearPercentilesAreThoseOfNumpy() {
        double[] sorted = {1, 2, 4, 8};

        assertThat(Percentiles.linear(sorted, 0)).isEqualTo(1);
        assertThat(Percentiles.linear(sorted, 0.025)).isCloseTo(1.075, within(1e-12));
        assertThat(Percentiles.linear(sorted, 0.5)).isEqualTo(3);
        assertThat(Percentiles.linear(sorted, 0.975)).isCloseTo(7.7, within(1e-12));
        assertThat(Percentiles.linear(sorted, 1)).isEqualTo(8);
    }

    @Test
    void nearestRankIsOneOfTheValues() {
        long[] sorted = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};

        assertThat(Percentiles.nearestRank(sorted, 0.5)).isEqualTo(50);
        assertThat(Percentiles.nearestRank(sorted, 0.95)).isEqualTo(100);
        assertThat(Percentiles.nearestRank(new long[] {7}, 0.5)).isEqualTo(7);
    }
}
