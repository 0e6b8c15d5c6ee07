package dev.aloi.scoring.stats;

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
        EqualMassBins mass = EqualMassBins.of(confidences, bins);
        double[] distances = new double[mass.count()];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double difference = confidences[i] - credits[i];
            distances[mass.bin(confidences[i])] += difference;
            squares += difference * difference;
        }
        double error = 0;
        for (double distance : distances) {
            error += Math.abs(distance) / n;
        }
        return new Calibration(n, bins, error, squares / n);
    }

    public boolean isReliable() {
        return n >= RELIABLE_FROM;
    }
}
