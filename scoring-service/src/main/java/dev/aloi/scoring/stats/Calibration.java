package dev.aloi.scoring.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether a candidate is right as often as it says it is.
 *
 * @param expectedError mean distance of confidence and credit over bins of equally many samples (Guo et al. 2017; HELM's
 *     ece_10_bin)
 * @param brier mean squared distance of confidence and credit (Brier 1950)
 */
public record Calibration(int n, int bins, double expectedError, double brier) {
    /** Below that an error is mostly noise, as HELM itself warns. */
    public static final int RELIABLE_FROM = 300;

    /** @param credits from 0 to 1; partial credit counts as such */
    public static Calibration of(double[] confidences, double[] credits, int bins) {
        int n = confidences.length;
        if (n != credits.length || n == 0 || bins < 1) {
            throw new IllegalArgumentException("a calibration needs as many credits as confidences, and a bin");
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> confidences[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double error = 0;
        double squares = 0;
        for (int bin = 0; bin < bins; bin++) {
            double distance = 0;
            for (int i = first(bin, bins, n); i < first(bin + 1, bins, n); i++) {
                double difference = confidences[order[i]] - credits[order[i]];
                distance += difference;
                squares += difference * difference;
            }
            error += Math.abs(distance) / n;
        }
        return new Calibration(n, bins, error, squares / n);
    }

    private static int first(int bin, int bins, int n) {
        return (int) ((long) bin * n / bins);
    }

    public boolean isReliable() {
        return n >= RELIABLE_FROM;
    }
}
