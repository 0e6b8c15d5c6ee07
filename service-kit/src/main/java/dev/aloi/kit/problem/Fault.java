package dev.aloi.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a user sent.
 *
 * @param file the name under which it was sent
 * @param line counted from 1
 * @param column counted from 1
 * @param field as the user wrote it
 */
public record Fault(
        @Nullable String file,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String field,
        String message) {
    public Fault(@Nullable String file, @Nullable Integer line, @Nullable String field, String message) {
        this(file, line, null, field, message);
    }

    public static Fault ofField(String field, String message) {
        return new Fault(null, null, null, field, message);
    }
}
