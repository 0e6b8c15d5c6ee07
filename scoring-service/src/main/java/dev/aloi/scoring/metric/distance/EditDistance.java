package dev.aloi.scoring.metric.distance;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Levenshtein (1966): the fewest insertions, deletions and substitutions; 64 rows at a time after Hyyrö (2003). */
public final class EditDistance {
    private EditDistance() {}

    public static int of(int[] one, int[] other) {
        if (one.length == 0) {
            return other.length;
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] pattern = IntStream.of(one)
                .map(it -> numbers.computeIfAbsent(it, x -> numbers.size()))
                .toArray();
        Blocks blocks = new Blocks(pattern, numbers.size());
        for (int it : other) {
            blocks.advance(numbers.getOrDefault(it, numbers.size()));
        }
        return blocks.distance;
    }

    /** A column of the matrix as differences between neighbouring rows. */
    private static final class Blocks {
        private final long[][] positions;
        private final long[] up;
        private final long[] down;
        private final int lastBit;
        private int distance;

        Blocks(int[] pattern, int alphabet) {
            int words = (pattern.length + 63) / 64;
            positions = new long[alphabet + 1][words];
            for (int i = 0; i < pattern.length; i++) {
                positions[pattern[i]][i / 64] |= 1L << i;
            }
            up = new long[words];
            java.util.Arrays.fill(up, -1);
            down = new long[words];
            lastBit = (pattern.length - 1) % 64;
            distance = pattern.length;
        }

        void advance(int symbol) {
            long upIn = 1;
            long downIn = 0;
            for (int word = 0; word < up.length; word++) {
                long equal = positions[symbol][word];
                long vertical = equal | down[word];
                long match = equal | downIn;
                long diagonal = (((match & up[word]) + up[word]) ^ up[word]) | match;
                long upOut = down[word] | ~(diagonal | up[word]);
                long downOut = up[word] & diagonal;
                if (word == up.length - 1) {
                    distance += (int) (upOut >>> lastBit & 1) - (int) (downOut >>> lastBit & 1);
                }
                long shiftedUp = upOut << 1 | upIn;
                long shiftedDown = downOut << 1 | downIn;
                upIn = upOut >>> 63;
                downIn = downOut >>> 63;
                up[word] = shiftedDown | ~(vertical | shiftedUp);
                down[word] = shiftedUp & vertical;
            }
        }
    }
}
