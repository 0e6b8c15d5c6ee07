package dev.aloi.scoring.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares candidates by one metric in pairs, each pair by the test that fits: McNemar's for right or wrong, Student's for
 * other means, the paired bootstrap for corpus metrics, or the jackknife where one of a pair misses samples that the other has;
 * clusters kept together. Samples that one of a pair misses are left out.
 */
public final class PairedComparisons {
    private final List<Observations> candidates;
    private final Clusters clusters;
    private final double reach;
    private final @Nullable Resampled resampled;

    private PairedComparisons(
            List<Observations> candidates, Clusters clusters, double reach, @Nullable Resampled resampled) {
        this.candidates = candidates;
        this.clusters = clusters;
        this.reach = reach;
        this.resampled = resampled;
    }

    /** @param reach by how much two samples can differ at most, infinite where there is no limit */
    public static PairedComparisons ofMeans(List<Observations> candidates, Clusters clusters, double reach) {
        return new PairedComparisons(candidates, clusters, reach, null);
    }

    /** @param resampled of the same candidates and clusters */
    public static PairedComparisons ofCorpora(
            List<Observations> candidates, Clusters clusters, double reach, Resampled resampled) {
        return new PairedComparisons(candidates, clusters, reach, resampled);
    }

    /** Empty where fewer than two samples, or clusters, are shared. */
    public Optional<PairedComparison> of(int candidate, int baseline) {
        Observations one = candidates.get(candidate);
        Observations other = candidates.get(baseline);
        Clusters shared = clusters.only(it -> one.isPresent(it) && other.isPresent(it));
        if (shared.count() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                resampled == null
                        ? ofMeans(values(one, other), values(other, one), shared)
                        : ofCorpora(candidate, baseline, shared, resampled));
    }

    private static double[] values(Observations of, Observations where) {
        return IntStream.range(0, of.samples())
                .filter(it -> of.isPresent(it) && where.isPresent(it))
                .mapToDouble(it -> of.at(it, 0))
                .toArray();
    }

    private PairedComparison ofMeans(double[] candidate, double[] baseline, Clusters shared) {
        PairedDifference difference = shared.bind()
                ? PairedDifference.of(baseline, candidate, shared)
                : PairedDifference.of(baseline, candidate);
        if (!shared.bind() && isBinary(candidate) && isBinary(baseline)) {
            return ofShares(difference, McNemar.of(truths(baseline), truths(candidate)));
        }
        String test = shared.bind()
                ? "clustered paired t, %d samples in %d clusters".formatted(shared.samples(), shared.count())
                : "paired t, %d samples".formatted(shared.samples());
        Estimate estimate = new Estimate(test, difference.mean(), difference.standardError(), shared);
        return comparison(estimate, difference.effectSize(), difference.correlation());
    }

    private PairedComparison ofShares(PairedDifference difference, McNemar discordant) {
        int n = difference.n();
        PairedShares shares = new PairedShares(discordant, n);
        String test =
                "McNemar, exact, %d against %d of %d".formatted(discordant.onlySecond(), discordant.onlyFirst(), n);
        PairedComparison.Spread spread =
                new PairedComparison.Spread(shares.centre(), shares.standardError(), OptionalInt.empty(), n, reach);
        return new PairedComparison(
                test,
                n,
                difference.mean(),
                shares.interval(Bootstrap.LEVEL),
                discordant.pValue(),
                spread,
                difference.effectSize(),
                difference.correlation());
    }

    private PairedComparison ofCorpora(int candidate, int baseline, Clusters shared, Resampled joint) {
        PairedTest pair = PairedTest.of(candidates.get(baseline), candidates.get(candidate));
        return missTheSame(candidates.get(candidate), candidates.get(baseline))
                ? bootstrapped(pair, shared, joint.both(candidate, baseline))
                : leftOut(pair, shared);
    }

    private PairedComparison bootstrapped(PairedTest pair, Clusters shared, double[][] both) {
        double[] differences = differences(both[0], both[1]);
        int units = shared.count();
        double error = Math.sqrt(Means.variance(differences) * units / (units - 1));
        String test = "paired bootstrap t, %d resamples of %d %s"
                .formatted(differences.length, units, shared.bind() ? "clusters" : "samples");
        return ofEstimates(new Estimate(test, pair.difference(), error, shared), both);
    }

    /** What was drawn for all holds other samples than this pair shares: estimates without one unit each stand in for it. */
    private PairedComparison leftOut(PairedTest pair, Clusters shared) {
        double[][] both = {new LeftOut(pair.system()).values(shared), new LeftOut(pair.baseline()).values(shared)};
        int units = shared.count();
        double variance = Means.variance(differences(both[0], both[1]));
        double error = Math.sqrt(variance * (units - 1) * (units - 1) / units);
        String test = "paired jackknife t, %d %s".formatted(units, shared.bind() ? "clusters" : "samples");
        return ofEstimates(new Estimate(test, pair.difference(), error, shared), both);
    }

    private PairedComparison ofEstimates(Estimate estimate, double[][] both) {
        double deviation =
                estimate.standardError() * Math.sqrt(estimate.shared().samples());
        OptionalDouble effect =
                deviation == 0 ? OptionalDouble.empty() : OptionalDouble.of(estimate.difference() / deviation);
        OptionalDouble correlation = Correlation.pearson(both[0], both[1]).stream()
                .mapToDouble(Correlation::value)
                .findFirst();
        return comparison(estimate, effect, correlation);
    }

    private static double[] differences(double[] candidate, double[] baseline) {
        double[] differences = new double[candidate.length];
        Arrays.setAll(differences, it -> candidate[it] - baseline[it]);
        return differences;
    }

    private static boolean missTheSame(Observations one, Observations other) {
        return IntStream.range(0, one.samples()).allMatch(it -> one.isPresent(it) == other.isPresent(it));
    }

    private PairedComparison comparison(Estimate estimate, OptionalDouble effectSize, OptionalDouble correlation) {
        boolean alike = estimate.isExact();
        return new PairedComparison(
                estimate.test(),
                estimate.shared().samples(),
                estimate.difference(),
                alike ? Alike.difference(estimate.difference(), reach, estimate.units()) : estimate.interval(),
                alike ? Alike.signTest(estimate.difference(), estimate.units()) : estimate.pValue(),
                estimate.spread(reach),
                alike ? OptionalDouble.empty() : effectSize,
                correlation);
    }

    private static boolean isBinary(double[] values) {
        return Arrays.stream(values).allMatch(it -> it == 0 || it == 1);
    }

    private static boolean[] truths(double[] values) {
        boolean[] truths = new boolean[values.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = values[i] == 1;
        }
        return truths;
    }

    /** A difference with its standard error, tested by Student's t. */
    private record Estimate(String test, double difference, double standardError, Clusters shared) {
        /** By how much equal differences may seem to vary. */
        private static final double ROUNDING = 1e-12;

        int units() {
            return shared.count();
        }

        boolean isExact() {
            return standardError <= ROUNDING * Math.max(1, Math.abs(difference));
        }

        PairedComparison.Spread spread(double reach) {
            return new PairedComparison.Spread(
                    difference, isExact() ? 0 : standardError, OptionalInt.of(units() - 1), units(), reach);
        }

        Interval interval() {
            double half = standardError * Quantiles.student(1 - Bootstrap.TAIL, units() - 1.0);
            return new Interval(difference - half, difference + half, Bootstrap.LEVEL, test);
        }

        double pValue() {
            return Math.min(1, 2 * Quantiles.studentAbove(Math.abs(difference) / standardError, units() - 1.0));
        }
    }
}
