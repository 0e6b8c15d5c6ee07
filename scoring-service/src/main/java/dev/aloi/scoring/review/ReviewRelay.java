package dev.aloi.scoring.review;

import dev.aloi.kit.bell.Bell;
import dev.aloi.scoring.ScoringConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Looks again and again for reviews that were not told or ranked, beside the ranking's own relay: neither holds up the other. */
@ApplicationScoped
class ReviewRelay {
    private static final Logger LOG = Logger.getLogger(ReviewRelay.class);

    private final Bell bell = new Bell("review-relay", this::round);
    private final ReviewTelling telling;
    private final ScoringConfig config;

    ReviewRelay(ReviewTelling telling, ScoringConfig config) {
        this.telling = telling;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        bell.every(config.relayPause());
    }

    void stop(@Observes ShutdownEvent event) {
        bell.close();
    }

    /** A failure is logged and tried again in the next round: an exception would end the rounds for good. */
    private void round() {
        try {
            telling.unsettle();
            while (telling.tell()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The relay of reviews failed and tries again");
        }
    }
}
