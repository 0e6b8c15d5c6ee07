package dev.aloi.local.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Range;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.Summing;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.FittingInterval;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Means;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Resampling;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file by one metric.
 *
 * @param value absent, with all that goes with it, where no sample was scored
 * @param interval how it was found
 * @param caution what to keep in mind
 * @param n samples scored
 * @param expected samples that there are
 * @param unscored lines that were not scored, by the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetricSummary(
        String metric,
        String signature,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double level,
        @Nullable String interval,
        @Nullable String caution,
        @Nullable Double sampleMean,
        int n,
        int expected,
        Map<String, Integer> unscored,
        boolean higherIsBetter,
        double scale) {
    static MetricSummary of(Sheet sheet, int index, Resampling resampling) {
        Column column = sheet.column(index);
        Metric metric = column.asked().metric();
        int[] scored = column.scored();
        if (scored.length == 0) {
            return new MetricSummary(
                    column.asked().spec(),
                    sheet.signature(index),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    sheet.samples().count(),
                    reasons(sheet, index),
                    metric.higherIsBetter(),
                    metric.scale());
        }
        double[] scores = column.scores(scored);
        Estimate estimate = column.asked().isCorpus()
                ? ofCorpus(column, scored, resampling)
                : ofMean(column, scored, scores, resampling);
        return new MetricSummary(
                column.asked().spec(),
                sheet.signature(index),
                estimate.value(),
                estimate.interval().low(),
                estimate.interval().high(),
                estimate.interval().level(),
                estimate.interval().method(),
                metric.caution(scored.length).orElse(null),
                Means.mean(scores),
                scored.length,
                sheet.samples().count(),
                reasons(sheet, index),
                metric.higherIsBetter(),
                metric.scale());
    }

    private record Estimate(double value, Interval interval) {}

    private static Estimate ofCorpus(Column column, int[] scored, Resampling resampling) {
        Summing summing = column.summing(scored);
        Units units = Units.of(column.samples(), scored);
        Observations observations = units.sums(
                summing.width(), (sums, _) -> summing.score(Statistics.of(sums)), i -> column.row(summing, scored[i]));
        Range range = column.asked().range();
        Interval found = new FittingInterval(resampling, false, range.lowest(), range.highest())
                .of(observations, units.clusters());
        return new Estimate(
                observations.value().orElseThrow(),
                new Interval(found.low(), found.high(), found.level(), units.named(found.method())));
    }

    private static Estimate ofMean(Column column, int[] scored, double[] scores, Resampling resampling) {
        Clusters clusters = Clusters.numbered(column.samples().clusterNumbers(scored));
        Observations observations = new Observations(scores.length, 1, Estimator.mean());
        for (int i = 0; i < scores.length; i++) {
            observations.put(i, new double[] {scores[i]});
        }
        Range range = column.asked().range();
        Units units = Units.of(column.samples(), scored);
        if (units.areBlocks() && !clusters.bind() && !isShare(scores)) {
            Interval found = new FittingInterval(resampling, false, range.lowest(), range.highest())
                    .of(units.means(scores), units.clusters());
            return new Estimate(
                    observations.value().orElseThrow(),
                    new Interval(found.low(), found.high(), found.level(), units.named(found.method())));
        }
        return new Estimate(
                observations.value().orElseThrow(),
                new FittingInterval(resampling, true, range.lowest(), range.highest()).of(observations, clusters));
    }

    private static boolean isShare(double[] scores) {
        return Arrays.stream(scores).allMatch(it -> it == 0 || it == 1);
    }

    private static Map<String, Integer> reasons(Sheet sheet, int index) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (Map.Entry<Category, Integer> it : sheet.obstacles(index).entrySet()) {
            reasons.put(it.getKey().words(), it.getValue());
        }
        return reasons;
    }
}
