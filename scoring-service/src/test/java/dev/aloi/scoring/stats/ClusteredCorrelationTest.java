package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusteredCorrelationTest {
    @Test
    void kendallsTauIsThatOfAllPairsOneByOne() {
        Random random = new Random(5);
        for (int n = 8; n < 60; n++) {
            double[] x = random.ints(n, 0, 7).asDoubleStream().toArray();
            double[] y = random.ints(n, 0, 5).asDoubleStream().toArray();

            assertThat(Correlation.kendall(x, y).orElseThrow().value())
                    .as("n = " + n)
                    .isCloseTo(oneByOne(x, y), within(1e-12));
        }
    }

    private static double oneByOne(double[] x, double[] y) {
        double agreement = 0;
        double untiedX = 0;
        double untiedY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                agreement += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                untiedX += x[i] == x[j] ? 0 : 1;
                untiedY += y[i] == y[j] ? 0 : 1;
            }
        }
        return agreement / Math.sqrt(untiedX * untiedY);
    }

    @ParameterizedTest
    @EnumSource(Correlation.Kind.class)
    void withoutClustersTheIntervalIsTheCorrelationsOwn(Correlation.Kind kind) {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] y = {2, 1, 4, 3, 7, 5, 6};
        ClusteredCorrelation correlation = new ClusteredCorrelation(kind, x, y, Clusters.single(7));

        assertThat(correlation.interval(0.95))
                .isEqualTo(correlation.value().orElseThrow().interval(0.95));
    }

    @Test
    void fewClustersTellNothingOfHowSureItIs() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {2, 1, 4, 3, 7, 5, 6, 8};
        Clusters four = Clusters.named(List.of("a", "a", "b", "b", "c", "c", "d", "d"));

        assertThat(new ClusteredCorrelation(Correlation.Kind.PEARSON, x, y, four).interval(0.95))
                .isEmpty();
    }

    /** 40 clusters of 3 that share four fifths of their variance; the correlation of the whole world is 0.6. */
    @Test
    void coversTheTruthAsOftenAsItSays() {
        Random random = new Random(17);
        Clusters clusters = Clusters.named(
                IntStream.range(0, 120).mapToObj(i -> "c" + i / 3).toList());
        int repetitions = 1000;
        int covered = 0;
        int coveredUnclustered = 0;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            double[] x = clustered(random);
            double[] noise = clustered(random);
            double[] y = new double[x.length];
            Arrays.setAll(y, i -> 0.6 * x[i] + 0.8 * noise[i]);
            covered += covers(new ClusteredCorrelation(Correlation.Kind.PEARSON, x, y, clusters)) ? 1 : 0;
            coveredUnclustered +=
                    covers(new ClusteredCorrelation(Correlation.Kind.PEARSON, x, y, Clusters.single(120))) ? 1 : 0;
        }

        assertThat(covered).isBetween(930, 970);
        assertThat(coveredUnclustered).as("as if each stood alone").isLessThan(900);
    }

    private static boolean covers(ClusteredCorrelation correlation) {
        Interval interval = correlation.interval(0.95).orElseThrow();
        return interval.low() <= 0.6 && 0.6 <= interval.high();
    }

    private static double[] clustered(Random random) {
        double[] values = new double[120];
        double shared = 0;
        for (int i = 0; i < values.length; i++) {
            shared = i % 3 == 0 ? random.nextGaussian() : shared;
            values[i] = Math.sqrt(0.8) * shared + Math.sqrt(0.2) * random.nextGaussian();
        }
        return values;
    }
}
