package dev.aloi.scoring.metric;

import java.util.List;
import java.util.stream.Stream;

/** All metrics, by the name under which one asks for them: {@code rougeL} or {@code rougeL:stem=true}. */
public final class Metrics {
    private static final List<MetricFamily> KNOWN = Stream.of(OverlapMetrics.all(), AnswerMetrics.all())
            .flatMap(List::stream)
            .toList();

    private Metrics() {}

    public static List<MetricFamily> known() {
        return KNOWN;
    }

    public static List<String> names() {
        return KNOWN.stream().map(MetricFamily::name).toList();
    }

    /** Between which values the scores of a metric lie. */
    public static Range range(Metric metric) {
        return KNOWN.stream()
                .filter(family -> family.name().equals(metric.name()))
                .map(MetricFamily::range)
                .findFirst()
                .orElse(Range.UNLIMITED);
    }

    /**
     * Reads {@code name} or {@code name:key=value,key=value}.
     *
     * @throws InvalidMetricException naming the metrics or options that there are
     */
    public static Metric parse(String spec) {
        int colon = spec.indexOf(':');
        String name = (colon < 0 ? spec : spec.substring(0, colon)).strip();
        return KNOWN.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidMetricException(
                        "no metric is called '%s'; known are %s".formatted(name, String.join(", ", names()))))
                .with(colon < 0 ? "" : spec.substring(colon + 1));
    }
}
