package dev.aloi.catalog.suite.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Signatures of texts, of which the share of equal places estimates the Jaccard similarity of their three-word shingles
 * (Broder 1997); its standard error at similarity J is sqrt(J (1 - J) / {@value #LENGTH}).
 */
final class MinHash {
    static final int LENGTH = 125;

    private static final int WORDS = 3;
    private static final long SEED = 20_261_126;
    private static final long[] PERMUTATIONS =
            new SplittableRandom(SEED).longs(LENGTH).toArray();

    private MinHash() {}

    static int[] signature(String text) {
        int[] signature = new int[LENGTH];
        Arrays.fill(signature, Integer.MAX_VALUE);
        String[] words = words(text);
        int shingles = Math.max(1, words.length - WORDS + 1);
        for (int i = 0; i < shingles; i++) {
            long shingle = hash(words, i, Math.min(words.length, i + WORDS));
            for (int place = 0; place < LENGTH; place++) {
                int value = (int) (mix(shingle ^ PERMUTATIONS[place]) >>> 33);
                if (value < signature[place]) {
                    signature[place] = value;
                }
            }
        }
        return signature;
    }

    static double similarity(int[] one, int[] other) {
        int equal = 0;
        for (int place = 0; place < LENGTH; place++) {
            equal += one[place] == other[place] ? 1 : 0;
        }
        return equal / (double) LENGTH;
    }

    /** The text as it counts: case and white space do not. */
    static String[] words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).strip();
        return plain.isEmpty() ? new String[0] : plain.split("\\s+");
    }

    private static long hash(String[] words, int from, int to) {
        // FNV-1a over the characters, a word's end included.
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            for (int c = 0; c < words[i].length(); c++) {
                hash = (hash ^ words[i].charAt(c)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x20) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
