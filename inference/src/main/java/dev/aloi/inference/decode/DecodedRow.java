package dev.aloi.inference.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A prompt and what has been said to it so far. */
final class DecodedRow {
    enum End {
        SAID_ALL,
        LONG_ENOUGH,
        CANCELLED,
        TIMED_OUT
    }

    private final TokenizedPrompt prompt;
    private final long start;
    private final List<Integer> tokens = new ArrayList<>();
    private Optional<End> end = Optional.empty();
    private long first;
    private long last;

    DecodedRow(TokenizedPrompt prompt, long start) {
        this.prompt = prompt;
        this.start = start;
    }

    /** Takes the next token, which may be the one that says that there is no more. */
    void take(int token, Set<Integer> ends, long now) {
        last = now - start;
        if (tokens.isEmpty()) {
            first = last;
        }
        if (ends.contains(token)) {
            end = Optional.of(End.SAID_ALL);
            return;
        }
        tokens.add(token);
        if (tokens.size() == prompt.maxNewTokens()) {
            end = Optional.of(End.LONG_ENOUGH);
        }
    }

    /** Has no effect on a row that has ended. */
    void breakOff(End why) {
        end = end.or(() -> Optional.of(why));
    }

    TokenizedPrompt prompt() {
        return prompt;
    }

    boolean ended() {
        return end.isPresent();
    }

    End end() {
        return end.orElseThrow();
    }

    /** Without the one that says that there is no more. */
    List<Integer> tokens() {
        return tokens;
    }

    int lastToken() {
        return tokens.getLast();
    }

    /** From the start of the rows to this one's first answer, in nanoseconds. */
    long firstNanos() {
        return first;
    }

    /** From the start of the rows to this one's last answer, in nanoseconds. */
    long lastNanos() {
        return last;
    }
}
