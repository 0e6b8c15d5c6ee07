package dev.aloi.bench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every benchmark can be set up and run; how long it takes is no matter of a test. */
class BenchmarksTest {
    /** Without shared corpora beside it, so that all is generated. */
    @TempDir
    private static Path checkout;

    @ParameterizedTest
    @EnumSource
    void everyMetricScoresTheGeneratedTexts(MetricTask task) throws IOException {
        var benchmark = new MetricBenchmark();
        benchmark.task = task;
        benchmark.root = checkout.toString();
        benchmark.prepare();

        var scores = benchmark.pass();

        for (int i = 0; i < scores.length; i++) {
            assertThat(scores[i])
                    .isBetween(
                            0.1 * task.metrics().get(i).scale(),
                            task.metrics().get(i).scale());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "PAIRED_.*")
    void everyPairedTestFindsThatMissingWordsMatter(StatisticsTask task) throws IOException {
        var benchmark = new StatisticsBenchmark();
        benchmark.task = task;
        benchmark.root = checkout.toString();
        benchmark.prepare();

        var chance = benchmark.once();

        assertThat(chance).isBetween(1e-5, 0.01);
    }

    @Test
    void theOtherStatisticsCanBeSetUp() throws IOException {
        for (var task : StatisticsTask.values()) {
            var benchmark = new StatisticsBenchmark();
            benchmark.task = task;
            benchmark.root = checkout.toString();

            benchmark.prepare();
        }
    }

    @Test
    void theBenchmarksAreListedForJmh() throws IOException {
        try (var list = MetricBenchmark.class.getResourceAsStream("/META-INF/BenchmarkList")) {
            assertThat(list).isNotNull();
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(MetricBenchmark.class.getName(), StatisticsBenchmark.class.getName());
        }
    }
}
