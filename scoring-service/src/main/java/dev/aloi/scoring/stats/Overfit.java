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

    private static final double POWER = 0.8;

    /** @param higherIsBetter of the scores on both sides */
    public static Overfit of(
            double[] tuning,
            Clusters tuningClusters,
            double[] heldOut,
            Clusters heldOutClusters,
            boolean higherIsBetter) {
        double difference = Means.mean(tuning) - Means.mean(heldOut);
        double one = Means.clusteredStandardError(tuning, tuningClusters);
        double other = Means.clusteredStandardError(heldOut, heldOutClusters);
        double variance = one * one + other * other;
        double freedom = variance == 0
                ? tuningClusters.count() + heldOutClusters.count() - 2
                : variance
                        * variance
                        / (Math.pow(one, 4) / (tuningClusters.count() - 1)
                                + Math.pow(other, 4) / (heldOutClusters.count() - 1));
        return new Overfit(higherIsBetter ? difference : -difference, Math.sqrt(variance), freedom);
    }

    /** One-sided, of no overfitting. */
    public double pValue() {
        if (standardError == 0) {
            return gap > 0 ? 0 : 1;
        }
        return Quantiles.studentAbove(gap / standardError, degreesOfFreedom);
    }

    /** Whether the gap is more than chance explains, asked of so many candidates and metrics at once (Bonferroni). */
    public boolean isAlarm(int questions) {
        return pValue() <= LEVEL / questions;
    }

    /** Of which the lower end is above 0 where there is an alarm. */
    public Interval interval(int questions) {
        double level = 1 - 2 * LEVEL / questions;
        double reach = standardError * Quantiles.student((1 + level) / 2, degreesOfFreedom);
        return new Interval(gap - reach, gap + reach, level, "Welch t of clusters");
    }

    /** The gap that raises an alarm in 80 % of cases. */
    public double detectable(int questions) {
        return standardError
                * (Quantiles.student(1 - LEVEL / questions, degreesOfFreedom)
                        + Quantiles.student(POWER, degreesOfFreedom));
    }
}
