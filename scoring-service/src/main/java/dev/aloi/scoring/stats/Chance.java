package dev.aloi.scoring.stats;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/** How often chance alone comes to a difference like the one observed. Never 0: that one is possible by chance. */
final class Chance {
    /** By how much sums of the same numbers in another order may differ. */
    private static final double ROUNDING = 1e-12;

    private Chance() {}

    static double ofAsLarge(double observed, DoubleStream byChance) {
        double least = Math.abs(observed) * (1 - ROUNDING);
        return of(byChance, it -> it >= least);
    }

    static double ofLarger(double observed, DoubleStream byChance) {
        double least = Math.abs(observed);
        return of(byChance, it -> it > least);
    }

    private static double of(DoubleStream byChance, DoublePredicate counts) {
        double[] values = byChance.toArray();
        long like = DoubleStream.of(values).filter(counts).count();
        return (like + 1.0) / (values.length + 1.0);
    }
}
