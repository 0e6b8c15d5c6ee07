package dev.aloi.scoring.metric;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The metrics that can be asked for. */
public final class MetricRegistry {
    /** Those of this package, with nothing of the world around them. */
    public static final MetricRegistry BUILT_IN = new MetricRegistry(Stream.of(
                    OverlapMetrics.all(),
                    AnswerMetrics.all(),
                    LikelihoodMetrics.all(),
                    AttemptMetrics.all(),
                    CorrectionMetrics.all())
            .flatMap(List::stream)
            .toList());

    private final List<MetricFamily> families;

    private MetricRegistry(List<MetricFamily> families) {
        this.families = List.copyOf(families);
    }

    public List<MetricFamily> known() {
        return families;
    }

    public List<String> names() {
        return families.stream().map(MetricFamily::name).toList();
    }

    /**
     * Reads {@code name} or {@code name:key=value,key='value'}.
     *
     * @throws InvalidMetricException naming the metrics or options that there are
     */
    public Metric parse(String spec) {
        MetricSpec asked = MetricSpec.parse(spec);
        return family(asked.name()).with(asked.settings(), this);
    }

    /**
     * The same metric with the files that it names read into it.
     *
     * @param read from what follows the @ to the file's text
     */
    public String withFiles(String spec, UnaryOperator<String> read) {
        MetricSpec asked = MetricSpec.parse(spec);
        for (Option option : family(asked.name()).options()) {
            switch (option.kind()) {
                case DOCUMENT ->
                    asked = asked.with(option.name(), it -> it.startsWith("@") ? read.apply(it.substring(1)) : it);
                case METRIC -> asked = asked.with(option.name(), it -> withFiles(it, read));
                case CHOICE, NUMBER, COUNT, TEXT -> {}
            }
        }
        String written = asked.toString();
        return written.equals(MetricSpec.parse(spec).toString()) ? spec : written;
    }

    private MetricFamily family(String name) {
        return families.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidMetricException(
                        "no metric is called '%s'; known are %s".formatted(name, String.join(", ", names()))));
    }
}
