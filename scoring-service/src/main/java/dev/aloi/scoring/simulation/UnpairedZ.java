package dev.aloi.scoring.simulation;

import dev.aloi.scoring.stats.Means;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** What compares two candidates as if they had met different samples: only to show what that costs. */
final class UnpairedZ {
    private UnpairedZ() {}

    static double pValue(double[] first, double[] second) {
        double error = Math.hypot(Means.standardError(first), Means.standardError(second));
        double z = Math.abs(Means.mean(first) - Means.mean(second)) / error;
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }
}
