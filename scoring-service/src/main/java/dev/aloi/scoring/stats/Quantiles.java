package dev.aloi.scoring.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Of the normal distribution and of Student's. */
final class Quantiles {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Quantiles() {}

    static double normal(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    static double normalProbability(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    static double student(double probability, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
    }

    /** How likely a value at least as large is. */
    static double studentAbove(double t, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).survivalProbability(t);
    }
}
