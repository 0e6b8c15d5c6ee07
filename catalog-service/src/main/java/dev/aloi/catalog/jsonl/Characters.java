package dev.aloi.catalog.jsonl;

import org.jspecify.annotations.Nullable;

/** Characters that JSON can write down as escapes, but that neither UTF-8 nor a PostgreSQL text can hold. */
public final class Characters {
    private Characters() {}

    /** Why the text cannot be kept; null if it can. */
    public static @Nullable String unfit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "holds the character U+0000, which cannot be stored";
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "holds half of a surrogate pair, which is no character";
            }
        }
        return null;
    }

    /** Bytes of the text as a JSON string in UTF-8, without its quotes. */
    static long jsonBytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += jsonBytes(text.charAt(i));
        }
        return bytes;
    }

    private static int jsonBytes(char c) {
        if (c < 0x20) {
            return "\b\t\n\f\r".indexOf(c) < 0 ? 6 : 2;
        }
        if (c < 0x80) {
            return c == '"' || c == '\\' ? 2 : 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
