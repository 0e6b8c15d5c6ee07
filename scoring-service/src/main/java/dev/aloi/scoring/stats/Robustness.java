package dev.aloi.scoring.stats;

import java.util.stream.DoubleStream;

/** Scores of one sample in several wordings that mean the same. */
public final class Robustness {
    private Robustness() {}

    /** Of an error rate, the highest. */
    public static double worst(double[] scores, boolean higherIsBetter) {
        DoubleStream all = DoubleStream.of(scores);
        return (higherIsBetter ? all.min() : all.max()).orElseThrow();
    }

    public static double spread(double[] scores) {
        return DoubleStream.of(scores).max().orElseThrow()
                - DoubleStream.of(scores).min().orElseThrow();
    }
}
