package dev.aloi.contracts.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A run by one metric. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Quality.Scored.class, name = "scored"),
    @JsonSubTypes.Type(value = Quality.Unscored.class, name = "unscored")
})
public sealed interface Quality permits Quality.Scored, Quality.Unscored {
    /** The metric as it was asked for, for instance rougeL. */
    String metric();

    /** All that the number depends on. Numbers of different signatures are not compared. */
    String signature();

    /**
     * A score with its interval.
     *
     * @param value on the metric's own scale: over the corpus for corpus metrics, else the mean over the samples
     * @param sampleMean mean of the scores of the single samples
     * @param level of the interval, for instance 0.95
     * @param interval how the interval was found, for instance "percentile bootstrap, 1000 resamples"
     * @param n samples scored
     * @param expected samples that the suite has; the rest is missing, not wrong
     * @param scale the best possible value: 1 or 100
     */
    record Scored(
            String metric,
            String signature,
            double value,
            double low,
            double high,
            double level,
            String interval,
            double sampleMean,
            int n,
            int expected,
            boolean higherIsBetter,
            double scale)
            implements Quality {}

    record Unscored(String metric, String signature, String reason) implements Quality {}
}
