package dev.aloi.scoring.metric.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The tokens of a text in one array of characters, with where each one stands and where lines begin. */
public final class Tokens {
    private final char[] chars;
    private final int[] ends;
    private final int[] hashes;
    private final int[] lineEnds;

    private Tokens(char[] chars, int[] ends, int[] hashes, int[] lineEnds) {
        this.chars = chars;
        this.ends = ends;
        this.hashes = hashes;
        this.lineEnds = lineEnds;
    }

    public int size() {
        return ends.length;
    }

    /** Lines as their tokenizer saw them; a line without a token is none. */
    public int lines() {
        return lineEnds.length;
    }

    public int lineStart(int line) {
        return line == 0 ? 0 : lineEnds[line - 1];
    }

    public int lineEnd(int line) {
        return lineEnds[line];
    }

    public List<String> toList() {
        return IntStream.range(0, size())
                .mapToObj(token -> new String(chars, start(token), ends[token] - start(token)))
                .toList();
    }

    int hash(int token) {
        return hashes[token];
    }

    boolean same(int token, Tokens other, int otherToken) {
        int start = start(token);
        int otherStart = other.start(otherToken);
        int length = ends[token] - start;
        if (hashes[token] != other.hashes[otherToken] || length != other.ends[otherToken] - otherStart) {
            return false;
        }
        // tokens are short: calling Arrays.equals would take longer than the comparison
        for (int i = 0; i < length; i++) {
            if (chars[start + i] != other.chars[otherStart + i]) {
                return false;
            }
        }
        return true;
    }

    private int start(int token) {
        return token == 0 ? 0 : ends[token - 1];
    }

    /** Collects tokens character by character. */
    public static final class Builder {
        private final char[] chars;
        private int[] ends = new int[32];
        private int[] hashes = new int[32];
        private int[] lineEnds = new int[4];
        private int length;
        private int tokens;
        private int lines;

        /** @param capacity characters at most */
        public Builder(int capacity) {
            chars = new char[capacity];
        }

        public void append(char character) {
            chars[length++] = character;
        }

        /** Ends the token of the characters appended since the last one; without any there is none. */
        public void endToken() {
            if (length == tokenStart()) {
                return;
            }
            if (tokens == ends.length) {
                ends = Arrays.copyOf(ends, tokens * 2);
                hashes = Arrays.copyOf(hashes, tokens * 2);
            }
            hashes[tokens] = hash(tokenStart());
            ends[tokens++] = length;
        }

        public void endLine() {
            endToken();
            if (tokens == (lines == 0 ? 0 : lineEnds[lines - 1])) {
                return;
            }
            if (lines == lineEnds.length) {
                lineEnds = Arrays.copyOf(lineEnds, lines * 2);
            }
            lineEnds[lines++] = tokens;
        }

        public Tokens build() {
            endLine();
            return new Tokens(
                    chars, Arrays.copyOf(ends, tokens), Arrays.copyOf(hashes, tokens), Arrays.copyOf(lineEnds, lines));
        }

        /** Lets {@code change} shorten the token that is not ended yet: it gets the characters, their start and end. */
        public void rework(Change change) {
            length = change.newEnd(chars, tokenStart(), length);
        }

        private int tokenStart() {
            return tokens == 0 ? 0 : ends[tokens - 1];
        }

        private int hash(int start) {
            int hash = 0;
            for (int i = start; i < length; i++) {
                hash = 31 * hash + chars[i];
            }
            return hash * 0x9E3779B9;
        }
    }

    /** A rewriting of a token in place that never makes it longer. */
    public interface Change {
        int newEnd(char[] chars, int start, int end);
    }
}
