package dev.aloi.scoring.stats;

import java.util.stream.DoubleStream;

/**
 * What approximate randomisation found.
 *
 * @param pValue two-sided; swaps that come to as large a difference count as well
 * @param pValueAsSacreBleu the same but that only larger differences count, which is too small where there are few samples
 */
public record Randomised(double difference, double pValue, double pValueAsSacreBleu, int trials) {
    static Randomised of(double difference, double[] absoluteDifferences) {
        return new Randomised(
                difference,
                Chance.ofAsLarge(difference, DoubleStream.of(absoluteDifferences)),
                Chance.ofLarger(difference, DoubleStream.of(absoluteDifferences)),
                absoluteDifferences.length);
    }
}
