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
        /** Whole, at least 1. */
        COUNT,
        TEXT,
        /** A text that may be long; on the command line {@code @FILE} takes it from a file. */
        DOCUMENT,
        /** Another metric with its options, in quotes where it has any. */
        METRIC
    }

    public Option {
        allowed = List.copyOf(allowed);
    }

    public static Option choice(String name, String standard, String... others) {
        List<String> allowed = new ArrayList<>(List.of(standard));
        allowed.addAll(List.of(others));
        return new Option(name, standard, allowed, Kind.CHOICE);
    }

    public static Option flag(String name) {
        return choice(name, "false", "true");
    }

    public static Option number(String name, String standard) {
        return new Option(name, standard, List.of(), Kind.NUMBER);
    }

    public static Option count(String name, String standard) {
        return new Option(name, standard, List.of(), Kind.COUNT);
    }

    public static Option text(String name, String standard) {
        return new Option(name, standard, List.of(), Kind.TEXT);
    }

    public static Option document(String name) {
        return new Option(name, "", List.of(), Kind.DOCUMENT);
    }

    public static Option metric(String name, String standard) {
        return new Option(name, standard, List.of(), Kind.METRIC);
    }

    void require(String metric, String value) {
        switch (kind) {
            case CHOICE ->
                require(allowed.contains(value), metric, "is one of " + String.join(", ", allowed) + ", not", value);
            case NUMBER -> require(value.matches("\\d{1,9}(\\.\\d{1,9})?"), metric, "is a number, not", value);
            case COUNT -> require(value.matches("[1-9]\\d{0,5}"), metric, "is a whole number from 1, not", value);
            case DOCUMENT -> require(!value.startsWith("@"), metric, "is not taken from a file here:", value);
            case TEXT, METRIC -> {}
        }
    }

    private void require(boolean right, String metric, String what, String value) {
        if (!right) {
            throw new InvalidMetricException("the option %s of %s %s '%s'".formatted(name, metric, what, value));
        }
    }
}
