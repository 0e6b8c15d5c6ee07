package dev.aloi.scoring.metric.rouge;

import java.util.Arrays;

/** Length of the longest common subsequence, 64 positions of the reference at a time (Hyyrö 2004). */
final class LongestCommonSubsequence {
    private final int length;
    private final long[][] positions;

    LongestCommonSubsequence(int[] reference, int numbers) {
        this.length = reference.length;
        this.positions = new long[numbers][(length + 63) / 64];
        for (int i = 0; i < length; i++) {
            positions[reference[i]][i / 64] |= 1L << i;
        }
    }

    int lengthWith(int[] completion) {
        long[] open = new long[(length + 63) / 64];
        Arrays.fill(open, -1);
        for (int number : completion) {
            if (number >= 0) {
                advance(open, positions[number]);
            }
        }
        return length - stillOpen(open);
    }

    private static void advance(long[] open, long[] matching) {
        long carry = 0;
        for (int word = 0; word < open.length; word++) {
            long before = open[word];
            long hit = before & matching[word];
            long sum = before + hit + carry;
            carry = ((before & hit) | ((before | hit) & ~sum)) >>> 63;
            open[word] = sum | (before & ~matching[word]);
        }
    }

    private int stillOpen(long[] open) {
        int bits = 0;
        for (int word = 0; word < open.length; word++) {
            int left = length - 64 * word;
            bits += Long.bitCount(left >= 64 ? open[word] : open[word] & ((1L << left) - 1));
        }
        return bits;
    }
}
