package dev.aloi.catalog.jsonl;

import org.jspecify.annotations.Nullable;

/** Characters that JSON can write down as escapes, but that neither UTF-8 nor a PostgreSQL text can hold. */
final class Characters {
    private Characters() {}

    /** Why the text cannot be kept; null if it can. */
    static @Nullable String unfit(String text) {
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
}
