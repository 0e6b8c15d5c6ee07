package dev.aloi.local.score;

import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Range;

/**
 * A metric as the command asks for it.
 *
 * @param spec as it was written
 */
public record AskedMetric(String spec, Metric metric, Range range) {
    boolean isCorpus() {
        return metric.aggregation() == dev.aloi.scoring.metric.Aggregation.CORPUS;
    }
}
