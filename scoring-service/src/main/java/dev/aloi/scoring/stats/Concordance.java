package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which pairs of things two orders agree on, in time n log n (Knight 1966).
 *
 * @param agreement pairs in the same order on both sides, less those in opposite orders
 * @param untiedX pairs that differ in x
 * @param untiedY pairs that differ in y
 */
record Concordance(long agreement, long untiedX, long untiedY) {
    static Concordance of(double[] x, double[] y) {
        int n = x.length;
        int[] byX = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> x[i]).thenComparingDouble(i -> y[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sortedX = Arrays.stream(byX).mapToDouble(i -> x[i]).toArray();
        double[] inOrderOfX = Arrays.stream(byX).mapToDouble(i -> y[i]).toArray();
        long tiedInBoth = 0;
        int from = 0;
        for (int to = 1; to <= n; to++) {
            if (to == n
                    || Double.compare(sortedX[to], sortedX[from]) != 0
                    || Double.compare(inOrderOfX[to], inOrderOfX[from]) != 0) {
                tiedInBoth += pairs(to - from);
                from = to;
            }
        }
        double[] sortedY = inOrderOfX.clone();
        long opposite = sort(sortedY, new double[n], 0, n);
        long all = pairs(n);
        long tiedX = tied(sortedX);
        long tiedY = tied(sortedY);
        return new Concordance(all - tiedX - tiedY + tiedInBoth - 2 * opposite, all - tiedX, all - tiedY);
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private static long tied(double[] sorted) {
        long tied = 0;
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || Double.compare(sorted[to], sorted[from]) != 0) {
                tied += pairs(to - from);
                from = to;
            }
        }
        return tied;
    }

    /** Merge sort that counts the pairs which were in the opposite order. */
    private static long sort(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long opposite = sort(values, spare, from, middle) + sort(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesRight = left == middle || (right < to && Double.compare(values[right], values[left]) < 0);
            opposite += takesRight ? middle - left : 0;
            spare[i] = takesRight ? values[right++] : values[left++];
        }
        System.arraycopy(spare, from, values, from, to - from);
        return opposite;
    }
}
