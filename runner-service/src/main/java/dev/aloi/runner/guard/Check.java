package dev.aloi.runner.guard;

import java.util.Optional;

/** What one rail wants of a text. */
interface Check {
    /** @param input what the model was asked; of an input rail the text itself */
    boolean keeps(String text, String input);

    /** The text without what is wrong with it; empty where that cannot be done. */
    default Optional<String> repaired(String text, String input) {
        return Optional.empty();
    }
}
