package dev.aloi.scoring.stats;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A quantile of times and how sure it is, whatever their distribution: between two of the values in order (David and
 * Nagaraja 2003, section 7.1).
 *
 * @param value by nearest rank
 * @param high absent where there are too few values to tell how large it may be
 */
public record QuantileInterval(long value, Optional<Long> low, Optional<Long> high, double level) {
    public static QuantileInterval of(long[] sorted, double share, double level) {
        int n = sorted.length;
        double tail = (1 - level) / 2;
        BinomialDistribution below = BinomialDistribution.of(n, share);
        int low = below.inverseCumulativeProbability(tail);
        int high = below.inverseCumulativeProbability(1 - tail) + 1;
        return new QuantileInterval(
                Percentiles.nearestRank(sorted, share),
                low >= 1 ? Optional.of(sorted[low - 1]) : Optional.empty(),
                high <= n ? Optional.of(sorted[high - 1]) : Optional.empty(),
                level);
    }
}
