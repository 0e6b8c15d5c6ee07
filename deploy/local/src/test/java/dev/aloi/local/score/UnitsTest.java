package dev.aloi.local.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.stats.FittingInterval;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Means;
import dev.aloi.scoring.stats.Resampling;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static final Resampling RESAMPLING = new Resampling(7, 1_000);
    private static final int MANY = 60_000;

    @Test
    void fewSamplesAreDrawnThemselves() {
        var units = Units.of(samples(500, _ -> null), every(500));

        assertThat(units.areBlocks()).isFalse();
        assertThat(units.clusters().bind()).isFalse();
        assertThat(units.means(new double[500]).samples()).isEqualTo(500);
    }

    @Test
    void blocksOfVeryManySamplesGiveTheSameValueAndNearlyTheSameInterval() {
        double[] values = new Random(5).doubles(MANY).toArray();
        var units = Units.of(samples(MANY, _ -> null), every(MANY));
        var observations = units.means(values);

        Interval blocks = new FittingInterval(RESAMPLING, false).of(observations, units.clusters());
        Interval exact = Means.t(values, 0.95);

        assertThat(units.areBlocks()).isTrue();
        assertThat(observations.samples()).isEqualTo(10_000);
        assertThat(observations.value().orElseThrow()).isCloseTo(Means.mean(values), within(1e-12));
        assertThat(blocks.high() - blocks.low())
                .isCloseTo(exact.high() - exact.low(), within(0.1 * (exact.high() - exact.low())));
    }

    @Test
    void blocksKeepClustersTogether() {
        var samples = samples(MANY, i -> "c" + i % 3_000);

        var units = Units.of(samples, every(MANY));

        assertThat(units.clusters().count()).isEqualTo(3_000);
        assertThat(units.clusters().samples()).isEqualTo(6_000);
        assertThat(units.joined().means(new double[MANY]).samples()).isEqualTo(3_000);
        assertThat(samples.clusters()).isEqualTo(3_000);
    }

    @Test
    void veryManyClustersAreJoinedToFewer() {
        var units = Units.of(samples(MANY, i -> "c" + i / 2), every(MANY));

        assertThat(units.clusters().count()).isEqualTo(5_000);
    }

    private static int[] every(int samples) {
        return IntStream.range(0, samples).toArray();
    }

    private static Samples samples(int count, IntFunction<@Nullable String> cluster) {
        var samples = new Samples();
        for (int i = 0; i < count; i++) {
            samples.add(new ScoreLine(
                    i + 1, "s" + i, null, Completion.of("a"), References.of(List.of("a")), cluster.apply(i), null));
        }
        return samples;
    }
}
