package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResampledTest {
    private static final Resampling RESAMPLING = new Resampling(7, 500);

    @Test
    void givesTheSameStandingsAsRanksThatKeepNothing() {
        List<Observations> candidates = List.of(scores(3), scores(4), scores(5));
        Clusters clusters = Clusters.named(List.of("a", "a", "b", "c", "c", "d", "e", "f", "f", "g"));

        Standings kept = Resampled.of(candidates, clusters, RESAMPLING).standings(candidates, true);

        assertThat(kept.ranks())
                .isEqualTo(new Ranks(RESAMPLING, true)
                        .standings(candidates, clusters)
                        .ranks());
    }

    /** Every trial takes as many nanoseconds as its score, so that the quantile of the times is that of the scores. */
    @Test
    void timesAreDrawnWithTheSamplesThatTheyAreOf() {
        Observations last = new Observations(10, 1, (sums, _) -> sums[0]);
        last.put(9, new double[] {1});
        SampleTimes times =
                new SampleTimes(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 9L));

        Resampled drawn = Resampled.of(List.of(last), Clusters.single(10), RESAMPLING);
        Resampled highest = Resampled.ofTimes(List.of(times), 1, Clusters.single(10), RESAMPLING);

        for (int i = 0; i < drawn.resamples(); i++) {
            boolean isDrawn = drawn.value(i, 0).isPresent();
            assertThat(highest.value(i, 0)).hasValue(isDrawn ? 9 : 0);
        }
    }

    @Test
    void quantilesAreByNearestRankOverWhatWasDrawn() {
        SampleTimes times = new SampleTimes(List.of(2, 0, 1, 1), List.of(30L, 10L, 40L, 20L));

        assertThat(times.quantile(new int[] {1, 1, 1}, 0.5)).hasValue(20);
        assertThat(times.quantile(new int[] {1, 1, 1}, 0.95)).hasValue(40);
        assertThat(times.quantile(new int[] {3, 0, 1}, 0.5)).hasValue(10);
        assertThat(times.quantile(new int[] {3, 0, 1}, 0.76)).hasValue(30);
        assertThat(times.quantile(new int[] {0, 0, 0}, 0.5)).isEmpty();
    }

    /** Of a triangular distribution the mean is the mean of its three points, and a share of a quarter lies below the mode here. */
    @Test
    void rangesAreDrawnFromTriangles() {
        Estimated range = new Estimated(1, 2, 5, "modelled");

        double[][] drawn = Estimated.draws(List.of(range), new Resampling(3, 20_000));

        double[] values = Arrays.stream(drawn).mapToDouble(row -> row[0]).toArray();
        assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(8.0 / 3, within(0.02));
        assertThat(Arrays.stream(values).filter(it -> it < 2).count() / 20_000.0)
                .isCloseTo(0.25, within(0.01));
        assertThat(Arrays.stream(values).min().orElseThrow()).isGreaterThanOrEqualTo(1);
        assertThat(Arrays.stream(values).max().orElseThrow()).isLessThanOrEqualTo(5);
    }

    @Test
    void whatIsEstimatedAlikeIsOffAlike() {
        List<Estimated> ranges = List.of(
                new Estimated(1, 2, 3, "watts"), new Estimated(2, 4, 6, "watts"), new Estimated(1, 2, 3, "tokens"));

        double[][] drawn = Estimated.draws(ranges, new Resampling(3, 200));

        assertThat(List.of(drawn)).allSatisfy(row -> assertThat(row[1]).isCloseTo(2 * row[0], within(1e-12)));
        assertThat(Arrays.stream(drawn).filter(row -> row[2] > row[0]).count()).isBetween(60L, 140L);
    }

    private static Observations scores(int seed) {
        double[] scores = new Random(seed).doubles(10).toArray();
        Observations observations = new Observations(10, 1, Estimator.mean());
        List<Integer> missing = new ArrayList<>(List.of(seed));
        for (int i = 0; i < 10; i++) {
            if (!missing.contains(i)) {
                observations.put(i, new double[] {scores[i]});
            }
        }
        return observations;
    }
}
