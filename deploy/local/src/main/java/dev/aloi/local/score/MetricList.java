package dev.aloi.local.score;

import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricFamily;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.Option;
import dev.aloi.scoring.metric.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every metric with its options, range, direction and source. */
public final class MetricList {
    private MetricList() {}

    public static List<String> lines(MetricRegistry registry) {
        List<String> lines = new ArrayList<>();
        for (MetricFamily family : registry.known()) {
            Metric standard = family.standard();
            lines.add("%s  %s, %s is better"
                    .formatted(family.name(), range(family.range()), standard.higherIsBetter() ? "higher" : "lower"));
            lines.add("    " + family.description());
            lines.add("    " + family.source());
            if (!standard.needs().isEmpty()) {
                lines.add("    needs " + needs(standard));
            }
            family.options().forEach(option -> lines.add("    " + option(option)));
        }
        return lines;
    }

    /** The same for programs. */
    public static List<Map<String, Object>> values(MetricRegistry registry) {
        return registry.known().stream().map(MetricList::value).toList();
    }

    private static Map<String, Object> value(MetricFamily family) {
        Metric standard = family.standard();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", family.name());
        value.put("description", family.description());
        value.put("source", family.source());
        value.put("lowest", finite(family.range().lowest()));
        value.put("highest", finite(family.range().highest()));
        value.put("higherIsBetter", standard.higherIsBetter());
        value.put("needs", standard.needs().stream().sorted().map(Need::words).toList());
        value.put("options", family.options());
        return value;
    }

    private static Object finite(double bound) {
        return Double.isFinite(bound) ? bound : "none";
    }

    private static String needs(Metric metric) {
        return metric.needs().stream().sorted().map(Need::words).collect(Collectors.joining(", "));
    }

    private static String range(Range range) {
        return Double.isFinite(range.highest())
                ? "%s to %s".formatted(plain(range.lowest()), plain(range.highest()))
                : "from " + plain(range.lowest());
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    private static String option(Option option) {
        return switch (option.kind()) {
            case CHOICE -> option.name() + "=" + String.join("|", option.allowed());
            case NUMBER -> option.name() + "=NUMBER (" + option.standard() + ")";
            case COUNT -> option.name() + "=COUNT (" + option.standard() + ")";
            case TEXT -> option.name() + "=TEXT (" + (option.standard().isEmpty() ? "none" : option.standard()) + ")";
            case DOCUMENT -> option.name() + "=TEXT or @FILE (none)";
            case METRIC -> option.name() + "=METRIC (" + option.standard() + ")";
        };
    }
}
