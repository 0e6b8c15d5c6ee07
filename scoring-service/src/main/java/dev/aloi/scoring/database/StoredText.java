package dev.aloi.scoring.database;

import org.jspecify.annotations.Nullable;

/** PostgreSQL's texts cannot hold the character 0, but a model can write it: it is kept behind a private-use character. */
public final class StoredText {
    private static final char ESCAPE = '\uF8FF';

    private StoredText() {}

    public static String encode(String text) {
        if (text.indexOf(0) < 0 && text.indexOf(ESCAPE) < 0) {
            return text;
        }
        return text.replace(String.valueOf(ESCAPE), ESCAPE + "1").replace("\0", ESCAPE + "0");
    }

    public static String decode(String stored) {
        if (stored.indexOf(ESCAPE) < 0) {
            return stored;
        }
        return stored.replace(ESCAPE + "0", "\0").replace(ESCAPE + "1", String.valueOf(ESCAPE));
    }

    public static @Nullable String decodeIfPresent(@Nullable String stored) {
        return stored == null ? null : decode(stored);
    }
}
