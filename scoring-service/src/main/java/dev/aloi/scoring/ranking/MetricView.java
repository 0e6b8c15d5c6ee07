package dev.aloi.scoring.ranking;

import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricFamily;
import dev.aloi.scoring.metric.Option;
import dev.aloi.scoring.metric.ReferenceCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric as one can ask for it.
 *
 * @param signature of the metric without options on samples with one reference
 * @param aggregation CORPUS or MEAN
 * @param worst possible value; absent where there is no limit
 * @param best possible value; absent where there is no limit
 */
public record MetricView(
        String name,
        String description,
        List<Option> options,
        String signature,
        String aggregation,
        @Nullable Double worst,
        @Nullable Double best,
        boolean higherIsBetter,
        String source) {
    static MetricView of(MetricFamily family) {
        Metric metric = family.standard();
        Double lowest = finite(family.range().lowest());
        Double highest = finite(family.range().highest());
        return new MetricView(
                family.name(),
                family.description(),
                family.options(),
                metric.signature(ReferenceCount.ONE),
                metric.aggregation().name(),
                metric.higherIsBetter() ? lowest : highest,
                metric.higherIsBetter() ? highest : lowest,
                metric.higherIsBetter(),
                family.source());
    }

    private static @Nullable Double finite(double bound) {
        return Double.isFinite(bound) ? bound : null;
    }
}
