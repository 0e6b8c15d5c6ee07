package dev.aloi.scoring.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be set on a metric.
 *
 * @param standard the value that holds where nothing is said
 * @param allowed the values to choose from; empty where any value of its kind will do
 */
public record Option(String name, String standard, List<String> allowed, Kind kind) {
    /** What values are. */
    public enum Kind {
        CHOICE,
        /** Not negative. */
        NUMBER,
        TEXT
    }

    public Option {
        allowed = List.copyOf(allowed);
    }

    static Option choice(String name, String standard, String... others) {
        List<String> allowed = new ArrayList<>(List.of(standard));
        allowed.addAll(List.of(others));
        return new Option(name, standard, allowed, Kind.CHOICE);
    }

    static Option flag(String name) {
        return choice(name, "false", "true");
    }

    static Option number(String name, String standard) {
        return new Option(name, standard, List.of(), Kind.NUMBER);
    }

    static Option text(String name, String standard) {
        return new Option(name, standard, List.of(), Kind.TEXT);
    }

    void require(String metric, String value) {
        if (kind == Kind.CHOICE && !allowed.contains(value)) {
            throw new InvalidMetricException("the option %s of %s is one of %s, not '%s'"
                    .formatted(name, metric, String.join(", ", allowed), value));
        }
        if (kind == Kind.NUMBER && !value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new InvalidMetricException(
                    "the option %s of %s is a number, not '%s'".formatted(name, metric, value));
        }
    }
}
