package dev.aloi.scoring.review;

import dev.aloi.contracts.scoring.Judgement;
import dev.aloi.contracts.scoring.ReviewRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as it was recorded. Confidential.
 *
 * @param correction absent where the completion was approved, or rejected without one
 * @param seconds that it took; absent where nobody measured it
 * @param score from 1 to 5; absent where none was given
 */
public record ReviewView(
        String run,
        String sample,
        int repetition,
        String reviewer,
        Judgement judgement,
        @Nullable String correction,
        @Nullable Double seconds,
        @Nullable Integer score,
        Instant reviewedAt) {
    static ReviewView of(ReviewRecorded review) {
        return new ReviewView(
                review.trial().run().value(),
                review.trial().sample().value(),
                review.trial().repetition(),
                review.reviewer().value(),
                review.judgement(),
                review.correction(),
                review.taken() == null ? null : review.taken().toMillis() / 1000.0,
                review.score(),
                review.reviewedAt());
    }

    @Override
    public String toString() {
        return "ReviewView " + run + "/" + sample + "/" + repetition;
    }
}
