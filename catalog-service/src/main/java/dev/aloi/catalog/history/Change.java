package dev.aloi.catalog.history;

import org.jspecify.annotations.Nullable;

/**
 * One field that a revision has changed.
 *
 * @param field as in {@code endpoints[azure].prices.inputPerMillion.amount}
 * @param before absent: the field is new
 * @param after absent: the field is gone
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {
    @Override
    public String toString() {
        if (before == null) {
            return field + ": " + after;
        }
        return field + ": " + before + " -> " + (after == null ? "nothing" : after);
    }
}
