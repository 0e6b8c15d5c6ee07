package dev.aloi.scoring.metric.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tokens of a text in one array of characters, with where each one stands and where lines begin. */
public final class Tokens {
    /** The key of a token before its first character. */
    static final long NO_CHARACTERS = 1;

    private static final int BITS_OF_ASCII = 7;
    private static final int MOST_IN_KEY = 8;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final char[] chars;
    private final int[] bounds;
    private final long[] keys;
    private final int size;
    private final int[] lineEnds;
    private final int lines;
    private @Nullable Lexicon lexicon;

    private Tokens(Builder builder) {
        this.chars = builder.chars;
        this.bounds = builder.bounds;
        this.keys = builder.keys;
        this.size = builder.size;
        this.lineEnds = builder.lineEnds;
        this.lines = builder.lines;
    }

    public int size() {
        return size;
    }

    /** Lines as their tokenizer saw them; a line without a token is none. */
    public int lines() {
        return lines;
    }

    public int lineStart(int line) {
        return line == 0 ? 0 : lineEnds[line - 1];
    }

    public int lineEnd(int line) {
        return lineEnds[line];
    }

    public List<String> toList() {
        return IntStream.range(0, size)
                .mapToObj(token -> new String(chars, start(token), end(token) - start(token)))
                .toList();
    }

    /** Of these tokens alone; where they are a reference's it serves all who compare with it. */
    public synchronized Lexicon lexicon() {
        if (lexicon == null) {
            lexicon = Lexicon.of(List.of(this));
        }
        return lexicon;
    }

    /** Lets {@code change} shorten each token in its place. */
    public Tokens reworked(Change change) {
        for (int token = 0; token < size; token++) {
            int start = start(token);
            int end = change.newEnd(chars, start, end(token));
            bounds[2 * token + 1] = end;
            keys[token] = key(chars, start, end);
        }
        return this;
    }

    /**
     * Equal tokens have equal keys. A positive key is the token itself, up to eight characters of ASCII below a bit that
     * tells their number; a negative one is a hash that other tokens may have too.
     */
    long key(int token) {
        return keys[token];
    }

    /** For tokens of equal negative keys. */
    boolean same(int token, Tokens other, int otherToken) {
        int start = start(token);
        int otherStart = other.start(otherToken);
        int length = end(token) - start;
        if (length != other.end(otherToken) - otherStart) {
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
        return bounds[2 * token];
    }

    private int end(int token) {
        return bounds[2 * token + 1];
    }

    static long longer(long key, int character) {
        return key << BITS_OF_ASCII | character;
    }

    private static long key(char[] chars, int start, int end) {
        long key = NO_CHARACTERS;
        int bits = 0;
        for (int i = start; i < end; i++) {
            key = longer(key, chars[i]);
            bits |= chars[i];
        }
        return finished(key, bits, chars, start, end);
    }

    /** What a text's many long words have in common is their beginning or their end, hardly their length as well. */
    private static long finished(long key, int bits, char[] chars, int start, int end) {
        int length = end - start;
        if (length <= MOST_IN_KEY && bits >>> BITS_OF_ASCII == 0) {
            return key;
        }
        long hash = key * GOLDEN_RATIO + 961L * chars[start] + 31L * chars[start + length / 2] + length;
        return hash | Long.MIN_VALUE;
    }

    /** Collects tokens. */
    public static final class Builder {
        private final char[] chars;
        private int[] bounds;
        private long[] keys;
        private int[] lineEnds = NO_LINES;
        private int length;
        private int start;
        private int size;
        private int lines;

        private static final int[] NO_LINES = {};

        private Builder(char[] chars) {
            this.chars = chars;
            this.keys = new long[chars.length / 4 + 4];
            this.bounds = new int[2 * keys.length];
        }

        /** @param capacity characters at most */
        public Builder(int capacity) {
            this(new char[capacity]);
        }

        static Builder of(char[] chars) {
            return new Builder(chars);
        }

        public void append(char character) {
            chars[length++] = character;
        }

        /** Ends the token of the characters appended since the last one; without any there is none. */
        public void endToken() {
            if (length > start) {
                add(start, length, key(chars, start, length));
                start = length;
            }
        }

        void add(int from, int to, long key, int bits) {
            add(from, to, finished(key, bits, chars, from, to));
        }

        private void add(int from, int to, long key) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                bounds = Arrays.copyOf(bounds, size * 4);
            }
            keys[size] = key;
            bounds[2 * size] = from;
            bounds[2 * size + 1] = to;
            size++;
        }

        public void endLine() {
            endToken();
            if (size == (lines == 0 ? 0 : lineEnds[lines - 1])) {
                return;
            }
            if (lines == lineEnds.length) {
                lineEnds = Arrays.copyOf(lineEnds, lines * 2 + 1);
            }
            lineEnds[lines++] = size;
        }

        public Tokens build() {
            endLine();
            return new Tokens(this);
        }
    }

    /** A rewriting of a token in place that never makes it longer. */
    public interface Change {
        int newEnd(char[] chars, int start, int end);
    }
}
