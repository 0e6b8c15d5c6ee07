package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * How two rankings of the same things agree, for instance a metric and human judgement.
 *
 * @param value from -1 to 1
 */
public record Correlation(Kind kind, double value, int n) {
    /** Which one, with the variance of its Fisher transform for the interval. */
    public enum Kind {
        PEARSON,
        SPEARMAN,
        /** Kendall's tau-b, which allows for ties. */
        KENDALL
    }

    /** Of the values; absent where either side is constant or there are fewer than two. */
    public static Optional<Correlation> pearson(double[] x, double[] y) {
        return linear(x, y).map(value -> new Correlation(Kind.PEARSON, value, x.length));
    }

    /** Of the ranks, ties sharing the mean of theirs. */
    public static Optional<Correlation> spearman(double[] x, double[] y) {
        return linear(ranks(x), ranks(y)).map(value -> new Correlation(Kind.SPEARMAN, value, x.length));
    }

    /** By sorting (Knight 1966), so that a hundred thousand samples take no longer than a moment. */
    public static Optional<Correlation> kendall(double[] x, double[] y) {
        requireSameLength(x, y);
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingDouble(i -> y[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] inOrderOfX = IntStream.of(order).mapToDouble(i -> y[i]).toArray();
        long pairs = (long) x.length * (x.length - 1) / 2;
        long tiedX = ties(order, (i, j) -> Double.compare(x[i], x[j]) == 0);
        long tiedBoth = ties(order, (i, j) -> Double.compare(x[i], x[j]) == 0 && Double.compare(y[i], y[j]) == 0);
        long discordant = inversions(inOrderOfX, new double[x.length], 0, x.length);
        int[] sorted = IntStream.range(0, x.length).toArray();
        long tiedY = ties(sorted, (i, j) -> Double.compare(inOrderOfX[i], inOrderOfX[j]) == 0);
        if (pairs == tiedX || pairs == tiedY) {
            return Optional.empty();
        }
        long agreement = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
        double value = agreement / Math.sqrt((double) pairs - tiedX) / Math.sqrt((double) pairs - tiedY);
        return Optional.of(new Correlation(Kind.KENDALL, Math.clamp(value, -1, 1), x.length));
    }

    /** Pairs that are the same, where those that are the same stand side by side. */
    private static long ties(int[] order, BiPredicate<Integer, Integer> same) {
        long ties = 0;
        long run = 0;
        for (int i = 1; i < order.length; i++) {
            run = same.test(order[i - 1], order[i]) ? run + 1 : 0;
            ties += run;
        }
        return ties;
    }

    /** Pairs in the wrong order; sorts the values. */
    private static long inversions(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to || (left < middle && Double.compare(values[left], values[right]) <= 0);
            count += takeLeft ? 0 : middle - left;
            spare[i] = takeLeft ? values[left++] : values[right++];
        }
        System.arraycopy(spare, from, values, from, to - from);
        return count;
    }

    private static Optional<Double> linear(double[] x, double[] y) {
        requireSameLength(x, y);
        if (x.length < 2 || isConstant(x) || isConstant(y)) {
            return Optional.empty();
        }
        double meanX = Means.mean(x);
        double meanY = Means.mean(y);
        double products = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }
        return Optional.of(Math.clamp(products / Math.sqrt(squaresX) / Math.sqrt(squaresY), -1, 1));
    }

    /** Two-sided, of no correlation; by Student's t, which is exact for Pearson's of normal values and close otherwise. */
    public double pValue() {
        if (n == 2) {
            return 1;
        }
        double t = Math.abs(value) * Math.sqrt((n - 2) / ((1 - value) * (1 + value)));
        return Math.abs(value) == 1 ? 0 : 2 * Quantiles.studentAbove(t, n - 2.0);
    }

    /**
     * By Fisher's transform; its variance for ranks after Bonett and Wright (2000) and for tau after Fieller, Hartley and
     * Pearson (1957). Absent for fewer than five samples.
     */
    public Optional<Interval> interval(double level) {
        if (n < 5) {
            return Optional.empty();
        }
        double variance = switch (kind) {
            case PEARSON -> 1.0 / (n - 3);
            case SPEARMAN -> (1 + value * value / 2) / (n - 3);
            case KENDALL -> 0.437 / (n - 4);
        };
        double reach = Quantiles.normal((1 + level) / 2) * Math.sqrt(variance);
        double centre = 0.5 * Math.log((1 + value) / (1 - value));
        String method = "Fisher's transform, %d samples".formatted(n);
        return Optional.of(
                Math.abs(value) == 1
                        ? new Interval(value, value, level, method)
                        : new Interval(Math.tanh(centre - reach), Math.tanh(centre + reach), level, method));
    }

    static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(it -> it == values[0]);
    }

    private static void requireSameLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a correlation needs as many values on either side");
        }
    }
}
