package dev.aloi.scoring.review;

import dev.aloi.contracts.id.SampleId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A completion with what metrics and people say of it.
 *
 * @param scores by the metrics of the evaluation, in their order; null where one could not score it
 * @param reviews at least one
 */
record JudgedTrial(SampleId sample, List<@Nullable Double> scores, List<Review> reviews) {
    /** Empty where the metric could not score it, or was added later and has not come to it yet. */
    OptionalDouble score(int metric) {
        Double score = metric < scores.size() ? scores.get(metric) : null;
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** The mean over its reviews; empty where none of them tells. */
    OptionalDouble judgement(JudgedBy by) {
        return reviews.stream()
                .map(by::of)
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .average();
    }
}
