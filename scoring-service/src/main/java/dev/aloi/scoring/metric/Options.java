package dev.aloi.scoring.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options as they were set, checked against those that the metric has. */
final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** Reads {@code key=value,key=value}. */
    static Options parse(String metric, List<Option> known, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        known.forEach(option -> values.put(option.name(), option.standard()));
        if (!text.isEmpty()) {
            for (String pair : text.split(",", -1)) {
                set(metric, known, pair, values);
            }
        }
        return new Options(values);
    }

    private static void set(String metric, List<Option> known, String pair, Map<String, String> values) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
        Option option = known.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidMetricException(unknown(metric, known, name)));
        if (equals < 0) {
            throw new InvalidMetricException("the option %s of %s has no value: %s=...".formatted(name, metric, name));
        }
        String value = pair.substring(equals + 1).strip();
        option.require(metric, value);
        values.put(name, value);
    }

    private static String unknown(String metric, List<Option> known, String name) {
        if (known.isEmpty()) {
            return "%s has no options, so not '%s' either".formatted(metric, name);
        }
        return "%s has no option '%s'; it has %s"
                .formatted(
                        metric,
                        name,
                        String.join(", ", known.stream().map(Option::name).toList()));
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no option " + name + " was declared");
        }
        return value;
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    double number(String name) {
        return Double.parseDouble(text(name));
    }
}
