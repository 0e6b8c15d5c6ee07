package dev.aloi.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a user sent.
 *
 * @param file the name under which it was sent
 * @param line counted from 1
 * @param field as the user wrote it
 */
public record Fault(
        @Nullable String file,
        @Nullable Integer line,
        @Nullable String field,
        String message) {
    public static Fault ofField(String field, String message) {
        return new Fault(null, null, field, message);
    }
}
