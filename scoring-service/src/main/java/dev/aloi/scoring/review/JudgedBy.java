package dev.aloi.scoring.review;

import dev.aloi.scoring.metric.Statistics;
import java.util.Optional;

/** What people's judgement of a completion is as a number. */
public enum JudgedBy {
    /** How much of it they had to correct. */
    HTER,
    /** Whether it was right as it is. */
    APPROVED,
    /** Their score from 1 to 5. */
    SCORE;

    boolean higherIsBetter() {
        return this != HTER;
    }

    Optional<Double> of(Review review) {
        return switch (this) {
            case HTER -> sampleScore(HumanMetric.HTER, review);
            case APPROVED -> sampleScore(HumanMetric.APPROVED, review);
            case SCORE -> Optional.ofNullable(review.score()).map(Integer::doubleValue);
        };
    }

    private static Optional<Double> sampleScore(HumanMetric human, Review review) {
        Optional<Statistics> measured = human.of().apply(review);
        return measured.map(human.metric()::sampleScore);
    }
}
