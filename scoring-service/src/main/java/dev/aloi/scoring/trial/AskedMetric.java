package dev.aloi.scoring.trial;

import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;

/** A metric as an evaluation asks for it. */
public sealed interface AskedMetric {
    String spec();

    record Known(String spec, Metric metric) implements AskedMetric {}

    /** Asked for by a catalog that knows more metrics than this service: all is unscored by it. */
    record Unknown(String spec, String reason) implements AskedMetric {}

    static AskedMetric of(String spec) {
        try {
            return new Known(spec, Metrics.parse(spec));
        } catch (InvalidMetricException e) {
            return new Unknown(spec, String.valueOf(e.getMessage()));
        }
    }
}
