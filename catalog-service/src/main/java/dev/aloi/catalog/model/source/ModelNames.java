package dev.aloi.catalog.model.source;

import java.util.Locale;

/** How models are called elsewhere, and here. */
final class ModelNames {
    private ModelNames() {}

    /**
     * The identity under which a model of a hub or an API is kept: without its owner, in lower case, and without what a hub adds for
     * a library ({@code meta-llama/Llama-2-7b-hf} is {@code llama-2-7b}).
     */
    static String identity(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String plain = last.replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[^a-z0-9]+", "");
        plain = plain.endsWith("-hf") ? plain.substring(0, plain.length() - "-hf".length()) : plain;
        return plain.startsWith("meta-llama-") ? plain.substring("meta-".length()) : plain;
    }
}
