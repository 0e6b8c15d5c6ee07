package dev.aloi.catalog.jsonl;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file that a user gave.
 *
 * @param line counted from 1; absent where the file as a whole is meant
 * @param field as the user's file names it; absent where the line as a whole is meant
 * @param message in words, without anything of a prompt, completion or reference in it
 */
public record Fault(
        String file, @Nullable Integer line, @Nullable String field, String message) {
    public static Fault ofFile(String file, String message) {
        return new Fault(file, null, null, message);
    }

    public static Fault ofLine(String file, int line, String message) {
        return new Fault(file, line, null, message);
    }

    public static Fault ofField(String file, int line, String field, String message) {
        return new Fault(file, line, field, message);
    }

    /** As compilers print it: {@code file:line: field: message}. */
    @Override
    public String toString() {
        return file + (line == null ? "" : ":" + line) + ": " + (field == null ? "" : field + ": ") + message;
    }
}
