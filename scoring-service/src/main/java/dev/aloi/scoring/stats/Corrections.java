package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values of many comparisons, raised so that chance has no more chances than with one. */
public final class Corrections {
    private Corrections() {}

    /** Holm (1979): one false finding at most, with the chosen probability. For few, confirming comparisons. */
    public static double[] holm(double[] pValues) {
        int[] order = ascending(pValues);
        double[] adjusted = new double[pValues.length];
        double most = 0;
        for (int rank = 0; rank < order.length; rank++) {
            most = Math.max(most, Math.min(1, (order.length - rank) * pValues[order[rank]]));
            adjusted[order[rank]] = most;
        }
        return adjusted;
    }

    /** Benjamini and Hochberg (1995): a share of false findings among the findings. For many, exploring comparisons. */
    public static double[] benjaminiHochberg(double[] pValues) {
        int[] order = ascending(pValues);
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int rank = order.length - 1; rank >= 0; rank--) {
            least = Math.min(least, pValues[order[rank]] * order.length / (rank + 1));
            adjusted[order[rank]] = least;
        }
        return adjusted;
    }

    private static int[] ascending(double[] values) {
        if (Arrays.stream(values).anyMatch(it -> !(it >= 0 && it <= 1))) {
            throw new IllegalArgumentException("a p-value lies between 0 and 1");
        }
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
