package dev.aloi.scoring.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options as they were set, checked against those that the metric has. */
public final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    static Options of(String metric, List<Option> known, List<MetricSpec.Setting> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        known.forEach(option -> values.put(option.name(), option.standard()));
        settings.forEach(setting -> set(metric, known, setting, values));
        return new Options(values);
    }

    private static void set(String metric, List<Option> known, MetricSpec.Setting setting, Map<String, String> values) {
        String name = setting.key();
        Option option = known.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidMetricException(unknown(metric, known, name)));
        String value = setting.value()
                .orElseThrow(() -> new InvalidMetricException(
                        "the option %s of %s has no value: %s=...".formatted(name, metric, name)));
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

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no option " + name + " was declared");
        }
        return value;
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    public double number(String name) {
        return Double.parseDouble(text(name));
    }

    public int count(String name) {
        return Integer.parseInt(text(name));
    }
}
