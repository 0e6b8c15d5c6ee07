package dev.aloi.scoring.stats;

import dev.aloi.kit.statistics.Power;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a candidate differs from a baseline on the samples that both have, and how sure that is.
 *
 * @param test by which it was found, in words
 * @param difference of the candidate to the baseline
 * @param interval of the difference, 95 %
 * @param pValue two-sided, of no difference
 * @param spread around what and how widely the difference would vary with other samples
 */
public record PairedComparison(
        String test,
        int n,
        double difference,
        Interval interval,
        double pValue,
        Spread spread,
        OptionalDouble effectSize,
        OptionalDouble correlation) {
    /**
     * @param centre of the interval
     * @param standardError 0 where all samples differ alike
     * @param degreesOfFreedom of Student's distribution; absent for the normal one
     * @param reach by how much samples can differ at most, where all that were seen differ alike
     */
    public record Spread(double centre, double standardError, OptionalInt degreesOfFreedom, int units, double reach) {
        /** How likely a difference this far above {@code bound} is where the true one is no more than that. */
        double above(double bound) {
            if (standardError == 0) {
                return Alike.chance(centre, bound, reach, units);
            }
            double z = (centre - bound) / standardError;
            return degreesOfFreedom.isPresent()
                    ? Quantiles.studentAbove(z, degreesOfFreedom.getAsInt())
                    : Quantiles.normalProbability(-z);
        }

        /** The same with the sides changed. */
        Spread turned() {
            return new Spread(-centre, standardError, degreesOfFreedom, units, reach);
        }
    }

    /** The candidate's lead: the difference, turned round where lower is better. */
    public PairedComparison lead(boolean higherIsBetter) {
        return higherIsBetter ? this : turned();
    }

    /** The same by another test. */
    public PairedComparison tested(String by, double chance) {
        return new PairedComparison(by, n, difference, interval, chance, spread, effectSize, correlation);
    }

    /** The same with candidate and baseline changed. */
    public PairedComparison turned() {
        return new PairedComparison(
                test,
                n,
                -difference,
                new Interval(-interval.high(), -interval.low(), interval.level(), interval.method()),
                pValue,
                spread.turned(),
                effectSize.isEmpty() ? effectSize : OptionalDouble.of(-effectSize.getAsDouble()),
                correlation);
    }

    /** One-sided, of a lead of {@code -margin} or less: small means no worse than that. */
    public double nonInferiority(double margin) {
        return spread.above(-requirePositive(margin));
    }

    /** Two one-sided tests (Schuirmann 1987), of differing by {@code margin} or more either way: small means equivalent. */
    public double equivalence(double margin) {
        return Math.max(nonInferiority(margin), turned().nonInferiority(margin));
    }

    /** Standard deviation of the differences of samples. */
    public double deviation() {
        return spread.standardError() * Math.sqrt(n);
    }

    /** Samples with which a difference of {@code margin} is told from none. */
    long neededSamples(double margin, Power power) {
        if (spread.standardError() == 0) {
            return Alike.neededSamples(margin, spread.reach(), power.level() / 2);
        }
        double variance = spread.standardError() * spread.standardError() * n;
        return power.neededSamples(margin, Power.Spread.observed(variance));
    }

    /** Of this lead, among so many comparisons (see {@link Verdict#of(PairedComparison, double, double, int, Power)}). */
    public Verdict verdict(double corrected, double margin, int comparisons) {
        return Verdict.of(this, corrected, margin, comparisons, Power.STANDARD);
    }

    private static double requirePositive(double margin) {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("a margin is positive");
        }
        return margin;
    }
}
