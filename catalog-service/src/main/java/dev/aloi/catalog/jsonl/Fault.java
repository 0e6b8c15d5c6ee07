package dev.aloi.catalog.jsonl;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file that a user gave.
 *
 * @param line counted from 1; of a table of rows the row; absent where the file as a whole is meant
 * @param column counted from 1; of a table the column's number; absent where the line as a whole is meant
 * @param field as the user's file names it; absent where the line as a whole is meant
 * @param message in words, without anything of a prompt, completion or reference in it
 */
public record Fault(
        String file,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String field,
        String message) {
    public static Fault ofFile(String file, String message) {
        return new Fault(file, null, null, null, message);
    }

    public static Fault ofLine(String file, int line, String message) {
        return new Fault(file, line, null, null, message);
    }

    public static Fault ofField(String file, int line, String field, String message) {
        return new Fault(file, line, null, field, message);
    }

    public static Fault at(String file, Place place, @Nullable String field, String message) {
        return new Fault(file, place.line(), place.column(), field, message);
    }

    /** As compilers print it: {@code file:line:column: field: message}. */
    @Override
    public String toString() {
        return file
                + (line == null ? "" : ":" + line)
                + (column == null ? "" : ":" + column)
                + ": "
                + (field == null ? "" : field + ": ")
                + message;
    }
}
