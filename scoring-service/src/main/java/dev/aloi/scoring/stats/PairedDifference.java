package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The mean difference of two candidates over the same samples. It is much surer than the difference of two unpaired means
 * where both find the same samples hard.
 *
 * @param mean of the candidate less that of the baseline
 * @param deviation standard deviation of the differences
 * @param degreesOfFreedom one less than there are samples, or clusters
 * @param correlation of both over the samples; absent where one of them is constant
 */
public record PairedDifference(
        int n, double mean, double deviation, double standardError, int degreesOfFreedom, OptionalDouble correlation) {
    public static PairedDifference of(double[] baseline, double[] candidate) {
        double[] differences = differences(baseline, candidate);
        return of(baseline, candidate, differences, Means.standardError(differences), differences.length - 1);
    }

    public static PairedDifference of(double[] baseline, double[] candidate, Clusters clusters) {
        double[] differences = differences(baseline, candidate);
        double error = Means.clusteredStandardError(differences, clusters);
        return of(baseline, candidate, differences, error, clusters.count() - 1);
    }

    private static PairedDifference of(
            double[] baseline, double[] candidate, double[] differences, double error, int degreesOfFreedom) {
        OptionalDouble correlation = Correlation.pearson(baseline, candidate).stream()
                .mapToDouble(Correlation::value)
                .findFirst();
        return new PairedDifference(
                differences.length,
                Means.mean(differences),
                Math.sqrt(Means.variance(differences)),
                error,
                degreesOfFreedom,
                correlation);
    }

    private static double[] differences(double[] baseline, double[] candidate) {
        if (baseline.length != candidate.length || baseline.length < 2) {
            throw new IllegalArgumentException(
                    "a paired difference needs the same samples on both sides, at least two");
        }
        double[] differences = new double[baseline.length];
        Arrays.setAll(differences, i -> candidate[i] - baseline[i]);
        return differences;
    }

    public Interval interval(double level) {
        double reach = standardError * Quantiles.student((1 + level) / 2, degreesOfFreedom);
        return new Interval(mean - reach, mean + reach, level, "paired t, %d samples".formatted(n));
    }

    /** Two-sided, of no difference. */
    public double pValue() {
        if (standardError == 0) {
            return mean == 0 ? 1 : 0;
        }
        return Math.min(1, 2 * above(Math.abs(mean)));
    }

    /** Cohen's d for pairs: the mean difference in standard deviations of the differences; absent where all are equal. */
    public OptionalDouble effectSize() {
        return deviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean / deviation);
    }

    /** One-sided, of being worse by {@code margin} or more: small means no worse than that. */
    public double nonInferiority(double margin) {
        return above(mean + requirePositive(margin));
    }

    /** Two one-sided tests (Schuirmann 1987), of differing by {@code margin} or more either way: small means equivalent. */
    public double equivalence(double margin) {
        return Math.max(nonInferiority(margin), above(margin - mean));
    }

    /** As one of many comparisons. Where all samples differ alike it takes any difference of others for possible. */
    PairedComparison comparison() {
        return new PairedComparison(
                "paired t, %d samples".formatted(n),
                n,
                mean,
                interval(Bootstrap.LEVEL),
                pValue(),
                spread(Double.POSITIVE_INFINITY),
                effectSize(),
                correlation);
    }

    /** @param reach by how much two samples can differ at most */
    public PairedComparison.Spread spread(double reach) {
        return new PairedComparison.Spread(
                mean, standardError, OptionalInt.of(degreesOfFreedom), degreesOfFreedom + 1, reach);
    }

    private double above(double distance) {
        if (standardError == 0) {
            return distance > 0 ? 0 : 1;
        }
        return Quantiles.studentAbove(distance / standardError, degreesOfFreedom);
    }

    private static double requirePositive(double margin) {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("a margin is positive");
        }
        return margin;
    }
}
