package dev.aloi.scoring.ranking;

import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricFamily;
import dev.aloi.scoring.metric.Option;
import dev.aloi.scoring.metric.ReferenceCount;
import java.util.List;

/**
 * A metric as one can ask for it.
 *
 * @param signature of the metric without options on samples with one reference
 * @param aggregation CORPUS or MEAN
 */
public record MetricView(
        String name,
        String description,
        List<Option> options,
        String signature,
        String aggregation,
        double worst,
        double best,
        boolean higherIsBetter,
        String source) {
    static MetricView of(MetricFamily family) {
        Metric metric = family.standard();
        return new MetricView(
                family.name(),
                family.description(),
                family.options(),
                metric.signature(ReferenceCount.ONE),
                metric.aggregation().name(),
                0,
                metric.scale(),
                metric.higherIsBetter(),
                family.source());
    }
}
