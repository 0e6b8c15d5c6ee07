package dev.aloi.scoring.review;

import dev.aloi.contracts.scoring.ReviewRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Tells reviews that were not told, and has evaluations ranked anew whose reviews have changed. */
@ApplicationScoped
class ReviewTelling {
    private static final int AT_ONCE = 100;

    private final ReviewStore reviews;
    private final ReviewPublisher publisher;
    private final InstantSource clock;

    ReviewTelling(ReviewStore reviews, ReviewPublisher publisher, InstantSource clock) {
        this.reviews = reviews;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** False where there are no more. */
    @Transactional
    boolean tell() {
        Instant now = clock.instant();
        List<ReviewRecorded> untold = reviews.untold(AT_ONCE);
        untold.forEach(review -> {
            publisher.publish(review, now);
            reviews.setTold(review);
        });
        return untold.size() == AT_ONCE;
    }

    @Transactional
    void unsettle() {
        reviews.unsettle(clock.instant());
    }
}
