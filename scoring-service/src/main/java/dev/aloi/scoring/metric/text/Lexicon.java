package dev.aloi.scoring.metric.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the different tokens of the references. A completion's other tokens match nothing, so one number serves
 * for all of them.
 */
public final class Lexicon {
    /** Of every token that the references lack. */
    public static final int UNKNOWN = -1;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private static final Numbered NOTHING = new Numbered(null, new int[0]);

    private final int[] table;
    private final Tokens[] texts;
    private final int[] homes;
    private final List<int[]> numbers;
    private int size;
    /** Threads may see one or another; each is whole. */
    private Numbered lastNumbered = NOTHING;

    private Lexicon(List<Tokens> texts) {
        this.texts = texts.toArray(Tokens[]::new);
        int tokens = 0;
        for (Tokens text : this.texts) {
            tokens += text.size();
        }
        this.table = new int[Integer.highestOneBit(Math.max(4, tokens)) * 4];
        this.keys = new long[table.length];
        this.homes = new int[2 * tokens];
        int[][] added = new int[this.texts.length][];
        for (int text = 0; text < added.length; text++) {
            added[text] = new int[this.texts[text].size()];
            for (int token = 0; token < added[text].length; token++) {
                added[text][token] = add(text, token);
            }
        }
        this.numbers = List.of(added);
    }

    public static Lexicon of(List<Tokens> texts) {
        return new Lexicon(texts);
    }

    /** Different tokens; their numbers run from 0. */
    public int size() {
        return size;
    }

    /** Kept until others are asked for: several metrics ask for the same ones in turn. */
    public int[] numbers(Tokens tokens) {
        Numbered last = lastNumbered;
        if (last.tokens != tokens) {
            last = new Numbered(tokens, lookUp(tokens));
            lastNumbered = last;
        }
        return last.numbers;
    }

    private int[] lookUp(Tokens tokens) {
        int[] found = new int[tokens.size()];
        for (int token = 0; token < found.length; token++) {
            found[token] = table[slot(tokens, token)] - 1;
        }
        return found;
    }

    /** Of the tokens of each reference, in their order. */
    public List<int[]> numbersOfReferences() {
        return numbers;
    }

    private int add(int text, int token) {
        int slot = slot(texts[text], token);
        if (table[slot] == 0) {
            homes[2 * size] = text;
            homes[2 * size + 1] = token;
            keys[slot] = texts[text].key(token);
            table[slot] = ++size;
        }
        return table[slot] - 1;
    }

    /** Where the token stands, or the empty slot where it would: no key is 0. */
    private int slot(Tokens tokens, int token) {
        long key = tokens.key(token);
        int slot = (int) ((key * GOLDEN_RATIO) >>> Integer.SIZE) & (keys.length - 1);
        while (keys[slot] != 0 && (keys[slot] != key || (key < 0 && !isAt(table[slot] - 1, tokens, token)))) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private boolean isAt(int number, Tokens tokens, int token) {
        return texts[homes[2 * number]].same(homes[2 * number + 1], tokens, token);
    }

    private static final class Numbered {
        private final @Nullable Tokens tokens;
        private final int[] numbers;

        Numbered(@Nullable Tokens tokens, int[] numbers) {
            this.tokens = tokens;
            this.numbers = numbers;
        }
    }
}
