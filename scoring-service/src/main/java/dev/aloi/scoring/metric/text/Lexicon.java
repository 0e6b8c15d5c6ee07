package dev.aloi.scoring.metric.text;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers for the different tokens of the references. A completion's other tokens match nothing, so one number serves
 * for all of them.
 */
public final class Lexicon {
    /** Of every token that the references lack. */
    public static final int UNKNOWN = -1;

    private final int[] table;
    private final Tokens[] texts;
    private final int[] homes;
    private int size;

    private Lexicon(List<Tokens> texts) {
        this.texts = texts.toArray(Tokens[]::new);
        int tokens = texts.stream().mapToInt(Tokens::size).sum();
        this.table = new int[Integer.highestOneBit(Math.max(4, tokens)) * 4];
        this.homes = new int[2 * tokens];
        for (int text = 0; text < this.texts.length; text++) {
            for (int token = 0; token < this.texts[text].size(); token++) {
                add(text, token);
            }
        }
    }

    public static Lexicon of(List<Tokens> texts) {
        return new Lexicon(texts);
    }

    /** Different tokens; their numbers run from 0. */
    public int size() {
        return size;
    }

    public int[] numbers(Tokens tokens) {
        int[] numbers = new int[tokens.size()];
        Arrays.setAll(numbers, token -> table[slot(tokens, token)] - 1);
        return numbers;
    }

    private void add(int text, int token) {
        int slot = slot(texts[text], token);
        if (table[slot] == 0) {
            homes[2 * size] = text;
            homes[2 * size + 1] = token;
            table[slot] = ++size;
        }
    }

    /** Where the token stands, or the empty slot where it would. */
    private int slot(Tokens tokens, int token) {
        int mask = table.length - 1;
        int slot = (tokens.hash(token) >>> 7) & mask;
        while (table[slot] != 0 && !isAt(table[slot] - 1, tokens, token)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int number, Tokens tokens, int token) {
        return texts[homes[2 * number]].same(homes[2 * number + 1], tokens, token);
    }
}
