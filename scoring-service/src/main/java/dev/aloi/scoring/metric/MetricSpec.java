package dev.aloi.scoring.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A metric as one asks for it: {@code name}, or {@code name:key=value,key='a value, with commas'}. In quotes, single or
 * double ones, everything stands for itself but the quote, which is written twice.
 */
record MetricSpec(String name, List<Setting> settings) {
    MetricSpec {
        settings = List.copyOf(settings);
    }

    /** @param value absent where there is no equals sign */
    record Setting(String key, java.util.Optional<String> value) {
        private String written() {
            return value.map(it -> key + "=" + quoted(it)).orElse(key);
        }
    }

    static MetricSpec parse(String spec) {
        int colon = spec.indexOf(':');
        String name = (colon < 0 ? spec : spec.substring(0, colon)).strip();
        return new MetricSpec(name, colon < 0 ? List.of() : settings(name, spec.substring(colon + 1)));
    }

    static List<Setting> settings(String name, String text) {
        List<Setting> settings = new ArrayList<>();
        if (!text.isEmpty()) {
            Reading reading = new Reading(name, text);
            do {
                settings.add(reading.setting());
            } while (reading.goesOn());
        }
        return settings;
    }

    MetricSpec with(String key, UnaryOperator<String> change) {
        return new MetricSpec(
                name,
                settings.stream()
                        .map(it -> it.key().equals(key)
                                ? new Setting(key, it.value().map(change))
                                : it)
                        .toList());
    }

    @Override
    public String toString() {
        return settings.isEmpty()
                ? name
                : name + ":" + settings.stream().map(Setting::written).collect(Collectors.joining(","));
    }

    /** In quotes where it could not be read back otherwise. */
    static String quoted(String value) {
        boolean plain = !value.isEmpty()
                && value.equals(value.strip())
                && value.chars().noneMatch(c -> ",:='\"".indexOf(c) >= 0 || Character.isWhitespace(c));
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }

    private static final class Reading {
        private final String name;
        private final String text;
        private int at;

        Reading(String name, String text) {
            this.name = name;
            this.text = text;
        }

        Setting setting() {
            int end = at;
            while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '=') {
                end++;
            }
            String key = text.substring(at, end).strip();
            at = end;
            if (end == text.length() || text.charAt(end) == ',') {
                return new Setting(key, java.util.Optional.empty());
            }
            at++;
            skipSpaces();
            return new Setting(key, java.util.Optional.of(isQuote() ? inQuotes(key) : bare()));
        }

        /** Steps over a comma. */
        boolean goesOn() {
            return at < text.length() && text.charAt(at++) == ',';
        }

        private boolean isQuote() {
            return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
        }

        private String bare() {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            String value = text.substring(at, end).strip();
            at = end;
            return value;
        }

        private String inQuotes(String key) {
            char quote = text.charAt(at++);
            StringBuilder value = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != quote) {
                    value.append(c);
                } else if (at < text.length() && text.charAt(at) == quote) {
                    value.append(quote);
                    at++;
                } else {
                    return ended(key, value.toString());
                }
            }
            throw new InvalidMetricException("the option %s of %s has no closing %s".formatted(key, name, quote));
        }

        private String ended(String key, String value) {
            skipSpaces();
            if (at < text.length() && text.charAt(at) != ',') {
                throw new InvalidMetricException(
                        "the option %s of %s goes on after its closing quote".formatted(key, name));
            }
            return value;
        }

        private void skipSpaces() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
