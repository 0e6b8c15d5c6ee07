package dev.aloi.scoring.metric.chrf;

import java.util.Arrays;

/**
 * How often each n-gram of characters stands in a reference. Most of the longer ones stand there once: an n-gram that
 * begins like no other is kept as a place in the text, and only becomes nodes when another one begins like it.
 */
final class CharacterNgrams {
    /** Of a node whose longer n-grams are nodes themselves, or of the longest order. */
    private static final int NOWHERE = -1;

    private static final int NONE = 0;
    private static final int LATIN = 256;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final int[] text;
    private final int maxOrder;
    /** Nodes of the first characters of all; the others, and longer n-grams, are found by key. */
    private final int[] latin = new int[LATIN];

    private long[] keys;
    private int[] nodes;
    private int[] counts;
    private int[] nexts;
    private int size = 1;

    CharacterNgrams(int[] text, int maxOrder) {
        this.text = text;
        this.maxOrder = maxOrder;
        int capacity = Integer.highestOneBit(Math.max(4, text.length)) * 8;
        this.keys = new long[capacity];
        this.nodes = new int[capacity];
        this.counts = new int[capacity / 2 + 1];
        this.nexts = new int[capacity / 2 + 1];
        for (int start = 0; start < text.length; start++) {
            add(start);
        }
    }

    int length() {
        return text.length;
    }

    private void add(int start) {
        int node = single(text[start]);
        if (node == NONE) {
            insertSingle(text[start], start + 1);
            return;
        }
        int end = Math.min(text.length, start + maxOrder);
        for (int at = start + 1; ; at++) {
            counts[node]++;
            if (at >= end) {
                return;
            }
            branch(node);
            int slot = slot(node, text[at]);
            if (nodes[slot] == NONE) {
                insert(slot, node, text[at], at + 1);
                return;
            }
            node = nodes[slot];
        }
    }

    private int single(int character) {
        return character < LATIN ? latin[character] : nodes[slot(NONE, character)];
    }

    private void insertSingle(int character, int next) {
        if (character < LATIN) {
            latin[character] = size;
            addNode(next);
        } else {
            insert(slot(NONE, character), NONE, character, next);
        }
    }

    /** Makes a node of what follows in the text where the n-gram first stood. */
    private void branch(int node) {
        int next = nexts[node];
        if (next != NOWHERE) {
            nexts[node] = NOWHERE;
            if (next < text.length) {
                insert(slot(node, text[next]), node, text[next], next + 1);
            }
        }
    }

    private void insert(int slot, int parent, int character, int next) {
        keys[slot] = key(parent, character);
        nodes[slot] = size;
        addNode(next);
    }

    private void addNode(int next) {
        counts[size] = 1;
        nexts[size++] = next;
        if (size == counts.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[oldKeys.length * 2];
        nodes = new int[keys.length];
        counts = Arrays.copyOf(counts, keys.length / 2 + 1);
        nexts = Arrays.copyOf(nexts, keys.length / 2 + 1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNodes[i] != NONE) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                nodes[slot] = oldNodes[i];
            }
        }
    }

    /** N-grams of the completion that the reference has too, each at most as often as it has it, by order. */
    int[] matches(int[] completion) {
        int[] matches = new int[maxOrder];
        int[] seen = new int[size];
        int[] beyond = new int[size];
        for (int start = 0; start < completion.length; start++) {
            int node = single(completion[start]);
            int end = Math.min(completion.length, start + maxOrder);
            for (int at = start + 1; node != NONE; at++) {
                if (++seen[node] <= counts[node]) {
                    matches[at - 1 - start]++;
                }
                if (nexts[node] != NOWHERE) {
                    follow(completion, at, end, node, beyond, matches, at - start);
                    break;
                }
                if (at == end) {
                    break;
                }
                node = nodes[slot(node, completion[at])];
            }
        }
        return matches;
    }

    /** Along the text, where every n-gram stands once: those that were matched before do not match again. */
    private void follow(int[] completion, int from, int end, int node, int[] beyond, int[] matches, int order) {
        int next = nexts[node];
        int longest = Math.min(end - from, text.length - next);
        int matched = 0;
        while (matched < longest && completion[from + matched] == text[next + matched]) {
            matched++;
        }
        while (beyond[node] < matched) {
            matches[order + beyond[node]++]++;
        }
    }

    private int slot(int node, int character) {
        return slotOf(key(node, character));
    }

    private int slotOf(long key) {
        int slot = (int) ((key * GOLDEN_RATIO) >>> Integer.SIZE) & (nodes.length - 1);
        while (nodes[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (nodes.length - 1);
        }
        return slot;
    }

    private static long key(int node, int character) {
        return (long) node << 32 | character;
    }
}
