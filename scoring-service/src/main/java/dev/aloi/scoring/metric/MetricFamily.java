package dev.aloi.scoring.metric;

import java.util.List;
import java.util.function.Function;

/** A metric with all its options, as one chooses it. */
public final class MetricFamily {
    private final String name;
    private final String description;
    private final String source;
    private final Range range;
    private final List<Option> options;
    private final Making making;

    /** How the options, and what else there is to measure with, become a metric. */
    @FunctionalInterface
    interface Making {
        Metric of(Options options, MetricRegistry registry);
    }

    /**
     * @param description what it tells, in words
     * @param source who defined it, and the implementation that it equals
     * @param make from checked options
     */
    public MetricFamily(
            String name,
            String description,
            String source,
            Range range,
            List<Option> options,
            Function<Options, Metric> make) {
        this(name, description, source, range, options, (chosen, _) -> make.apply(chosen));
    }

    MetricFamily(String name, String description, String source, Range range, List<Option> options, Making making) {
        this.name = name;
        this.description = description;
        this.source = source;
        this.range = range;
        this.options = List.copyOf(options);
        this.making = making;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** Who defined it, and the implementation that it equals. */
    public String source() {
        return source;
    }

    public Range range() {
        return range;
    }

    /** Which direction is better, whatever the options. */
    public boolean higherIsBetter() {
        return standard().higherIsBetter();
    }

    public List<Option> options() {
        return options;
    }

    public Metric standard() {
        return with(List.of(), MetricRegistry.BUILT_IN);
    }

    Metric with(List<MetricSpec.Setting> settings, MetricRegistry registry) {
        return making.of(Options.of(name, options, settings), registry);
    }
}
