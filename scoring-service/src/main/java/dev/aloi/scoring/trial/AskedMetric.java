package dev.aloi.scoring.trial;

import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricRegistry;

/** A metric as an evaluation asks for it. */
public sealed interface AskedMetric {
    String spec();

    record Known(String spec, Metric metric) implements AskedMetric {}

    /** Asked for by a catalog that knows more metrics than this service: all is unscored by it. */
    record Unknown(String spec, String reason) implements AskedMetric {}

    /** Whether measuring takes calls to somebody else. */
    default boolean callsOut() {
        return this instanceof Known known && known.metric().callsOut();
    }

    static AskedMetric of(String spec, MetricRegistry metrics) {
        try {
            return new Known(spec, metrics.parse(spec));
        } catch (InvalidMetricException e) {
            return new Unknown(spec, String.valueOf(e.getMessage()));
        }
    }
}
