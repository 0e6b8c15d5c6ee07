package dev.aloi.runner.guard;

import dev.aloi.contracts.catalog.Guardrails;
import java.util.Optional;

/** In code points, so that no character is cut in two. */
record LengthCheck(int least, int most) implements Check {
    static LengthCheck of(Guardrails.Length rail) {
        return new LengthCheck(
                rail.least() == null ? 0 : rail.least(), rail.most() == null ? Integer.MAX_VALUE : rail.most());
    }

    @Override
    public boolean keeps(String text, String input) {
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most;
    }

    @Override
    public Optional<String> repaired(String text, String input) {
        return text.codePointCount(0, text.length()) > most
                ? Optional.of(text.substring(0, text.offsetByCodePoints(0, most)))
                : Optional.empty();
    }
}
