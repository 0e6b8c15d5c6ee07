package dev.aloi.scoring.metric;

import java.util.List;

/** All metrics of this package, by the name under which one asks for them: {@code rougeL} or {@code rougeL:stem=true}. */
public final class Metrics {
    private Metrics() {}

    public static List<MetricFamily> known() {
        return MetricRegistry.BUILT_IN.known();
    }

    public static List<String> names() {
        return MetricRegistry.BUILT_IN.names();
    }

    /** Between which values the scores of a metric lie. */
    public static Range range(Metric metric) {
        return MetricRegistry.BUILT_IN.range(metric);
    }

    /** @throws InvalidMetricException naming the metrics or options that there are */
    public static Metric parse(String spec) {
        return MetricRegistry.BUILT_IN.parse(spec);
    }
}
