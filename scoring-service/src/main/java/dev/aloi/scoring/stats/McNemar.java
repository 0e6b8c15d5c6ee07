package dev.aloi.scoring.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * McNemar's exact test (1947) for right or wrong answers to the same samples.
 *
 * @param onlyFirst samples that the first candidate alone had right
 */
public record McNemar(int onlyFirst, int onlySecond) {
    public static McNemar of(boolean[] first, boolean[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("a paired test needs the same samples on both sides");
        }
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < first.length; i++) {
            onlyFirst += first[i] && !second[i] ? 1 : 0;
            onlySecond += second[i] && !first[i] ? 1 : 0;
        }
        return new McNemar(onlyFirst, onlySecond);
    }

    /** Two-sided. Samples on which both agree say nothing. */
    public double pValue() {
        int discordant = onlyFirst + onlySecond;
        if (discordant == 0) {
            return 1;
        }
        double tail = BinomialDistribution.of(discordant, 0.5).cumulativeProbability(Math.min(onlyFirst, onlySecond));
        return Math.min(1, 2 * tail);
    }
}
