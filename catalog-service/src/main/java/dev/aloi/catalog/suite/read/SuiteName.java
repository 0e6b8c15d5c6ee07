package dev.aloi.catalog.suite.read;

import java.util.regex.Pattern;

/** A name that fits into addresses and file names. */
public record SuiteName(String value) {
    public static final String RULE =
            "must be 1 to 100 letters, digits, dots, dashes or underscores, a letter or digit first";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public SuiteName {
        if (!allowed(value)) {
            throw new IllegalArgumentException("the suite's name " + RULE);
        }
    }

    public static boolean allowed(String name) {
        return ALLOWED.matcher(name).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
