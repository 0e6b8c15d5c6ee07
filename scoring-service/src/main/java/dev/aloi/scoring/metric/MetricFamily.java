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
    private final Function<Options, Metric> make;

    MetricFamily(
            String name,
            String description,
            String source,
            Range range,
            List<Option> options,
            Function<Options, Metric> make) {
        this.name = name;
        this.description = description;
        this.source = source;
        this.range = range;
        this.options = List.copyOf(options);
        this.make = make;
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
        return with("");
    }

    /** Reads options as {@code key=value,key=value}. */
    Metric with(String settings) {
        return make.apply(Options.parse(name, options, settings));
    }
}
