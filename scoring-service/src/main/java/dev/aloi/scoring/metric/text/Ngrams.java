package dev.aloi.scoring.metric.text;

import java.util.List;

/**
 * How often each n-gram stands in the references, at most in any one of them. An n-gram is a node below the node of all
 * but its last token, so that no two n-grams can be taken for each other.
 */
public final class Ngrams {
    private final int maxOrder;
    private final long[] keys;
    private final int[] nodes;
    private final int[] limits;
    private int size = 1;

    private Ngrams(List<int[]> texts, int maxOrder) {
        this.maxOrder = maxOrder;
        int most = 0;
        for (int[] text : texts) {
            most += text.length * maxOrder;
        }
        this.keys = new long[Integer.highestOneBit(Math.max(4, most)) * 4];
        this.nodes = new int[keys.length];
        this.limits = new int[most + 1];
        for (int[] text : texts) {
            add(text, texts.size() == 1 ? limits : new int[limits.length]);
        }
    }

    /** Of texts given as numbers of a lexicon, of all orders from one to {@code maxOrder}. */
    public static Ngrams of(List<int[]> texts, int maxOrder) {
        return new Ngrams(texts, maxOrder);
    }

    public static int total(int tokens, int order) {
        return Math.max(0, tokens - order + 1);
    }

    /** N-grams of the completion that the references have too, each at most as often as they have it, by order. */
    public int[] matches(int[] completion) {
        int[] matches = new int[maxOrder];
        int[] seen = new int[size];
        for (int start = 0; start < completion.length; start++) {
            int node = 0;
            int orders = Math.min(maxOrder, completion.length - start);
            for (int order = 0; order < orders; order++) {
                int token = completion[start + order];
                node = token == Lexicon.UNKNOWN ? 0 : nodes[slot(node, token)];
                if (node == 0) {
                    break;
                }
                if (++seen[node] <= limits[node]) {
                    matches[order]++;
                }
            }
        }
        return matches;
    }

    /** @param counts of this text; where it is the only one they are the limits themselves */
    private void add(int[] text, int[] counts) {
        for (int start = 0; start < text.length; start++) {
            int node = 0;
            int orders = Math.min(maxOrder, text.length - start);
            for (int order = 0; order < orders; order++) {
                node = child(node, text[start + order]);
                int count = ++counts[node];
                limits[node] = Math.max(limits[node], count);
            }
        }
    }

    private int child(int node, int token) {
        int slot = slot(node, token);
        if (nodes[slot] == 0) {
            keys[slot] = key(node, token);
            nodes[slot] = size++;
        }
        return nodes[slot];
    }

    private int slot(int node, int token) {
        long key = key(node, token);
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (nodes[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(int node, int token) {
        return (long) node << 32 | token;
    }
}
