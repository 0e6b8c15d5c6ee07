package dev.aloi.runner.model.openai;

import java.util.Locale;

/**
 * How an endpoint differs from the protocol, as its refusals taught: a refused request is put in other words, never asked for
 * something else.
 *
 * @param usageAsked whether it knows {@code stream_options}; where it does not, it tells its usage or not as it likes
 * @param renamedLimit whether it wants {@code max_completion_tokens} in place of {@code max_tokens}
 */
record Dialect(boolean usageAsked, boolean renamedLimit) {
    static final Dialect STANDARD = new Dialect(true, false);

    /** The dialect to try next, after a request was refused with this message; the same where it taught nothing. */
    Dialect taughtBy(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        if (usageAsked && words.contains("stream_options")) {
            return new Dialect(false, renamedLimit);
        }
        if (!renamedLimit && words.contains("max_completion_tokens")) {
            return new Dialect(usageAsked, true);
        }
        return this;
    }
}
