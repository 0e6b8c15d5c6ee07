package dev.aloi.contracts.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

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
     * @param missing absent where no trial is missing
     * @param unseen at most this share of other samples comes out otherwise, with 95 % confidence (rule of three); where
     *     all samples failed or all succeeded
     * @param noise where each sample was tried several times
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
            double scale,
            @Nullable Missing missing,
            @Nullable Double unseen,
            @Nullable Noise noise)
            implements Quality {}

    record Unscored(String metric, String signature, String reason) implements Quality {}

    /**
     * What missing trials could have done to {@code sampleMean}, which of a metric that is a mean is the value.
     *
     * @param trials missing ones; of a metric that takes several attempts, samples with too few
     * @param expected all of them
     * @param worst if all missing ones were the worst possible; absent where nothing is
     */
    record Missing(
            int trials,
            int expected,
            @Nullable Double worst,
            @Nullable Double best) {}

    /**
     * Why the scores of samples differ: variances, from a two-way analysis over samples and repetitions.
     *
     * @param sample because some samples are harder
     * @param repetition because a whole repetition went better
     * @param residual what is left: the same sample, answered anew
     * @param floor by how much the candidate would differ from itself if it were run again: one standard deviation
     */
    record Noise(double sample, double repetition, double residual, double floor) {}
}
