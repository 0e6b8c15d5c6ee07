package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.encoder.Encoders;
import dev.aloi.scoring.metric.http.Scorers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The metrics that can be asked for, and what they may use of the world around them. */
public final class MetricRegistry {
    /** Those of this package, with nothing of the world around them. */
    public static final MetricRegistry BUILT_IN = new MetricRegistry(
            Stream.of(
                            OverlapMetrics.all(),
                            AnswerMetrics.all(),
                            LikelihoodMetrics.all(),
                            AttemptMetrics.all(),
                            CorrectionMetrics.all(),
                            RemoteMetrics.all(),
                            EncoderMetrics.all())
                    .flatMap(List::stream)
                    .toList(),
            Scorers.NONE,
            Encoders.NONE);

    private final List<MetricFamily> families;
    private final Scorers scorers;
    private final Encoders encoders;

    private MetricRegistry(List<MetricFamily> families, Scorers scorers, Encoders encoders) {
        this.families = List.copyOf(families);
        this.scorers = scorers;
        this.encoders = encoders;
    }

    /**
     * These metrics, and those of somebody's own.
     *
     * @throws IllegalArgumentException where one of these has no dot in its name, or the name of another
     */
    public MetricRegistry with(List<MetricProvider> providers) {
        List<MetricFamily> all = new ArrayList<>(families);
        Set<String> names = new HashSet<>(names());
        for (MetricProvider provider : providers) {
            for (MetricFamily family : provider.families()) {
                if (family.name().indexOf('.') <= 0 || !names.add(family.name())) {
                    throw new IllegalArgumentException("a metric of your own cannot be called '%s': %s"
                            .formatted(
                                    family.name(),
                                    names.contains(family.name())
                                            ? "another one is"
                                            : "its name needs a dot, as acme.wordCount has"));
                }
                all.add(family);
            }
        }
        return new MetricRegistry(all, scorers, encoders);
    }

    public MetricRegistry with(Scorers reached) {
        return new MetricRegistry(families, reached, encoders);
    }

    public MetricRegistry withEncoders(Encoders found) {
        return new MetricRegistry(families, scorers, found);
    }

    public List<MetricFamily> known() {
        return families;
    }

    public List<String> names() {
        return families.stream().map(MetricFamily::name).toList();
    }

    /** Between which values the scores of a metric lie. */
    public Range range(Metric metric) {
        return families.stream()
                .filter(family -> family.name().equals(metric.name()))
                .map(MetricFamily::range)
                .findFirst()
                .orElse(Range.UNLIMITED);
    }

    Scorers scorers() {
        return scorers;
    }

    Encoders encoders() {
        return encoders;
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
        MetricSpec whole = asked;
        for (Option option : family(asked.name()).options()) {
            whole = switch (option.kind()) {
                case DOCUMENT -> whole.with(option.name(), it -> it.startsWith("@") ? read.apply(it.substring(1)) : it);
                case METRIC -> whole.with(option.name(), it -> withFiles(it, read));
                case CHOICE, NUMBER, COUNT, TEXT -> whole;
            };
        }
        return whole.equals(asked) ? spec : whole.toString();
    }

    private MetricFamily family(String name) {
        return families.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidMetricException(
                        "no metric is called '%s'; known are %s".formatted(name, String.join(", ", names()))));
    }
}
