package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.RunId;
import org.jspecify.annotations.Nullable;

/**
 * Two candidates by one metric, on the samples that both have.
 *
 * @param baseline the one that is ahead, or as good
 * @param n samples that both have
 * @param difference of the candidate to the baseline, in the metric's own unit
 * @param level of the interval, for instance 0.95
 * @param pValue two-sided, of no difference
 * @param corrected the same for all pairs of the evaluation at once (Holm): verdicts go by it
 * @param falseDiscovery the same by Benjamini and Hochberg: the share of false findings among all pairs that are found by this
 *     p-value or less; absent in rankings of before it was told
 * @param effectSize the difference in standard deviations of the differences of samples; absent where they are all equal
 * @param correlation of both over the samples; absent where either is the same on all
 * @param test by which it was found, in words
 */
public record Comparison(
        RunId candidate,
        RunId baseline,
        int n,
        double difference,
        double low,
        double high,
        double level,
        double pValue,
        double corrected,
        @Nullable Double falseDiscovery,
        @Nullable Double effectSize,
        @Nullable Double correlation,
        String test,
        Verdict verdict) {}
