package dev.aloi.scoring.metric.text;

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
    private final int[] hashes;
    private final int[][] numbers;
    private int size;

    private Lexicon(List<Tokens> texts) {
        this.texts = texts.toArray(Tokens[]::new);
        int tokens = 0;
        for (Tokens text : texts) {
            tokens += text.size();
        }
        this.table = new int[Integer.highestOneBit(Math.max(4, tokens)) * 4];
        this.homes = new int[2 * tokens];
        this.hashes = new int[tokens];
        this.numbers = new int[this.texts.length][];
        for (int text = 0; text < this.texts.length; text++) {
            numbers[text] = new int[this.texts[text].size()];
            for (int token = 0; token < numbers[text].length; token++) {
                numbers[text][token] = add(text, token);
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
        int[] found = new int[tokens.size()];
        for (int token = 0; token < found.length; token++) {
            found[token] = table[slot(tokens, token)] - 1;
        }
        return found;
    }

    /** Of the tokens of each reference, in their order. */
    public List<int[]> numbersOfReferences() {
        return List.of(numbers);
    }

    private int add(int text, int token) {
        int slot = slot(texts[text], token);
        if (table[slot] == 0) {
            homes[2 * size] = text;
            homes[2 * size + 1] = token;
            hashes[size] = texts[text].hash(token);
            table[slot] = ++size;
        }
        return table[slot] - 1;
    }

    /** Where the token stands, or the empty slot where it would. */
    private int slot(Tokens tokens, int token) {
        int mask = table.length - 1;
        int hash = tokens.hash(token);
        int slot = (hash >>> 7) & mask;
        int number = table[slot] - 1;
        while (number >= 0 && (hashes[number] != hash || !isAt(number, tokens, token))) {
            slot = (slot + 1) & mask;
            number = table[slot] - 1;
        }
        return slot;
    }

    private boolean isAt(int number, Tokens tokens, int token) {
        return texts[homes[2 * number]].same(homes[2 * number + 1], tokens, token);
    }
}
