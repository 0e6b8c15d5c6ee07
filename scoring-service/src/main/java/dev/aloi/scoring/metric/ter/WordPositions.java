package dev.aloi.scoring.metric.ter;

/** Where each word stands in a reference, as bits. */
final class WordPositions {
    private final long[] bits;
    private final int stride;

    /** @param different words are numbered from 0 to just below it */
    WordPositions(int[] words, int different) {
        stride = words.length / Long.SIZE + 2;
        bits = new long[different * stride];
        for (int i = 0; i < words.length; i++) {
            bits[words[i] * stride + i / Long.SIZE] |= 1L << i;
        }
    }

    /** 64 positions from {@code from} on, the first one in the lowest bit; -1 is where no word stands. */
    long window(int word, int from) {
        if (word < 0) {
            return 0;
        }
        int at = word * stride;
        if (from < 0) {
            return bits[at] << 1;
        }
        at += from / Long.SIZE;
        int offset = from % Long.SIZE;
        return offset == 0 ? bits[at] : (bits[at] >>> offset) | (bits[at + 1] << (Long.SIZE - offset));
    }
}
