package dev.aloi.catalog.candidate;

import java.util.Locale;

/** How users write the constants of contracts. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
