package dev.aloi.scoring.metric;

import java.util.List;

/**
 * What can be set on a metric.
 *
 * @param standard the value that holds where nothing is said
 * @param allowed the values to choose from; empty: a number that is not negative
 */
public record Option(String name, String standard, List<String> allowed) {
    public Option {
        allowed = List.copyOf(allowed);
    }

    static Option choice(String name, String standard, String... others) {
        List<String> allowed = new java.util.ArrayList<>(List.of(standard));
        allowed.addAll(List.of(others));
        return new Option(name, standard, allowed);
    }

    static Option flag(String name) {
        return choice(name, "false", "true");
    }

    static Option number(String name, String standard) {
        return new Option(name, standard, List.of());
    }

    void require(String metric, String value) {
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw new InvalidMetricException("the option %s of %s is one of %s, not '%s'"
                    .formatted(name, metric, String.join(", ", allowed), value));
        }
        if (allowed.isEmpty() && !value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new InvalidMetricException(
                    "the option %s of %s is a number, not '%s'".formatted(name, metric, value));
        }
    }
}
