package dev.aloi.scoring.stats;

/**
 * Where the scores of a candidate that answered each sample several times differ: by a two-way analysis of variance.
 *
 * @param sample variance because some samples are harder
 * @param repetition variance because a whole repetition went better
 * @param residual what is left: the same sample, answered anew
 */
public record VarianceSplit(
        int samples, int repetitions, double mean, double sample, double repetition, double residual) {
    /** @param scores by sample and repetition, none missing; at least two of each */
    public static VarianceSplit of(double[][] scores) {
        int n = scores.length;
        int k = n == 0 ? 0 : scores[0].length;
        if (n < 2 || k < 2) {
            throw new IllegalArgumentException("a split needs at least two samples and two repetitions");
        }
        double[] rows = new double[n];
        double[] columns = new double[k];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            if (scores[i].length != k) {
                throw new IllegalArgumentException("a split needs as many repetitions of each sample");
            }
            for (int j = 0; j < k; j++) {
                rows[i] += scores[i][j] / k;
                columns[j] += scores[i][j] / n;
                mean += scores[i][j] / n / k;
            }
        }
        double residual = residual(scores, rows, columns, mean);
        double ofRows = k * squares(rows, mean) / (n - 1);
        double ofColumns = n * squares(columns, mean) / (k - 1);
        return new VarianceSplit(
                n, k, mean, Math.max(0, (ofRows - residual) / k), Math.max(0, (ofColumns - residual) / n), residual);
    }

    private static double residual(double[][] scores, double[] rows, double[] columns, double mean) {
        double squares = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double rest = scores[i][j] - rows[i] - columns[j] + mean;
                squares += rest * rest;
            }
        }
        return squares / (rows.length - 1) / (columns.length - 1);
    }

    private static double squares(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares;
    }

    /** Of the mean, over new samples and new repetitions. */
    public double standardError() {
        return Math.sqrt(sample / samples + repetition / repetitions + residual / samples / repetitions);
    }

    /** By how much the candidate would differ from itself, run again on the same samples: one standard deviation. */
    public double noiseFloor() {
        return Math.sqrt(2 * (repetition / repetitions + residual / samples / repetitions));
    }
}
