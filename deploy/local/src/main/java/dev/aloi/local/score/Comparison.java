package dev.aloi.local.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a file differs from another one by one metric, on the samples that both have.
 *
 * @param n samples that both have a score of
 * @param difference of the file to the other one
 * @param test which gave interval and p-value
 * @param holm the p-value among those of all metrics
 * @param bootstrap p-value of the paired bootstrap
 * @param randomisation p-value of approximate randomisation
 * @param effectSize in standard deviations of the differences; absent where there are none
 * @param correlation of both over the samples; absent where one of them is constant
 * @param margin by how much worse would not matter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Comparison(
        String metric,
        int n,
        double value,
        double otherValue,
        double difference,
        double low,
        double high,
        double level,
        String test,
        double pValue,
        double holm,
        double bootstrap,
        double randomisation,
        @Nullable Double effectSize,
        @Nullable Double correlation,
        double margin,
        String verdict) {}
