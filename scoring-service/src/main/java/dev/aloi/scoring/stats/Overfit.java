package dev.aloi.scoring.stats;

/**
 * How much better a candidate is on the samples that it was tuned on than on those held out. Both are drawn from the same suite by chance,
 * so without tuning both means are the same but for chance.
 *
 * @param gap mean of the tuning samples less that of the held-out ones; above 0: better on those tuned on
 * @param degreesOfFreedom by Welch and Satterthwaite, of clusters
 */
public record Overfit(double gap, double standardError, double degreesOfFreedom) {
    /** An alarm without overfitting is raised this often at most. */
    public static final double LEVEL = 0.05;

    /** By how much equal scores may seem to vary. */
    private static final double ROUNDING = 1e-12;

    /**
     * Of two clusters or more on each side.
     *
     * @param higherIsBetter of the scores on both sides
     * @param reach by how much two samples can differ at most
     */
    public static Overfit of(
            double[] tuning,
            Clusters tuningClusters,
            double[] heldOut,
            Clusters heldOutClusters,
            boolean higherIsBetter,
            double reach) {
        double difference = Means.mean(tuning) - Means.mean(heldOut);
        double one = standardError(tuning, tuningClusters, reach);
        double other = standardError(heldOut, heldOutClusters, reach);
        double variance = one * one + other * other;
        double freedom = variance
                * variance
                / (Math.pow(one, 4) / (tuningClusters.count() - 1)
                        + Math.pow(other, 4) / (heldOutClusters.count() - 1));
        return new Overfit(higherIsBetter ? difference : -difference, Math.sqrt(variance), freedom);
    }

    /** Samples that are all alike are no certainty: as if one more were as far off as can be. */
    private static double standardError(double[] scores, Clusters clusters, double reach) {
        double error = Means.clusteredStandardError(scores, clusters);
        return error > reach * ROUNDING ? error : reach / (clusters.count() + 1);
    }

    /** One-sided, of no overfitting. */
    public double pValue() {
        return Quantiles.studentAbove(gap / standardError, degreesOfFreedom);
    }

    /** Whether the gap is more than chance explains, asked of so many candidates at once (Bonferroni). */
    public boolean isAlarm(int questions) {
        return pValue() <= LEVEL / questions;
    }

    /** Of which the lower end is above 0 where there is an alarm. */
    public Interval interval(int questions) {
        double level = 1 - 2 * LEVEL / questions;
        double reach = standardError * Quantiles.student((1 + level) / 2, degreesOfFreedom);
        return new Interval(gap - reach, gap + reach, level, "Welch t");
    }
}
