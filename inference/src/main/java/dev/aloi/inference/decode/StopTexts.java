package dev.aloi.inference.decode;

import dev.aloi.inference.token.Tokens;
import java.util.List;
import java.util.function.Function;

/** Texts that a completion ends at. Their letters may be spread over tokens in any way. */
final class StopTexts {
    /** A token may stand for nothing, or for part of a letter; and the first ones of a text may lose a space. */
    private static final int MORE = 8;

    private final List<String> stops;
    private final Function<Tokens, String> text;
    private final int window;

    StopTexts(List<String> stops, Function<Tokens, String> text) {
        this.stops = stops;
        this.text = text;
        this.window = stops.stream().mapToInt(String::length).max().orElse(0) + MORE;
    }

    /** Whether one of them has come up. Only the end is looked at, for the beginning was looked at before. */
    boolean foundIn(Tokens tokens) {
        if (stops.isEmpty()) {
            return false;
        }
        Tokens end = tokens.from(Math.max(0, tokens.size() - window));
        return isIn(text.apply(end)) && (end.size() == tokens.size() || isIn(text.apply(tokens)));
    }

    private boolean isIn(String written) {
        return stops.stream().anyMatch(written::contains);
    }

    /** What stands before the first of them. */
    String before(String whole) {
        return whole.substring(
                0,
                stops.stream()
                        .mapToInt(whole::indexOf)
                        .filter(at -> at >= 0)
                        .min()
                        .orElse(whole.length()));
    }
}
