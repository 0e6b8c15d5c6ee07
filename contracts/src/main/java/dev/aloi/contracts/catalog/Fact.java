package dev.aloi.contracts.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model, with where it was read and when.
 *
 * @param value absent: not known
 */
public record Fact<T>(
        @Nullable T value,
        @Nullable String source,
        @Nullable LocalDate asOf) {
    public Fact {
        if (value != null && (source == null || asOf == null)) {
            throw new IllegalArgumentException("a known fact needs its source and date");
        }
    }

    public static <T> Fact<T> unknown() {
        return new Fact<>(null, null, null);
    }

    public static <T> Fact<T> known(T value, String source, LocalDate asOf) {
        return new Fact<>(value, source, asOf);
    }
}
