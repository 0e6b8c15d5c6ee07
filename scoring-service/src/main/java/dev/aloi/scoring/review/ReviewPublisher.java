package dev.aloi.scoring.review;

import dev.aloi.contracts.scoring.ReviewRecorded;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class ReviewPublisher {
    private static final String SOURCE = "/scoring-service";

    private final MutinyEmitter<byte[]> reviews;

    ReviewPublisher(@Channel("reviews-out") MutinyEmitter<byte[]> reviews) {
        this.reviews = reviews;
    }

    void publish(ReviewRecorded review, Instant time) {
        TraceContext trace = TraceContext.of(review.evaluation().value());
        reviews.sendMessageAndAwait(CloudEvents.message(review, time, SOURCE, trace));
    }
}
