package dev.aloi.scoring.review;

import dev.aloi.scoring.ScoringConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks again and again for reviews that were not told or ranked, beside the ranking's own relay: neither holds up the other. */
@ApplicationScoped
class ReviewRelay {
    private static final Logger LOG = Logger.getLogger(ReviewRelay.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("review-relay").factory());
    private final ReviewTelling telling;
    private final ScoringConfig config;

    ReviewRelay(ReviewTelling telling, ScoringConfig config) {
        this.telling = telling;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long pause = config.relayPause().toMillis();
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** A failure is logged and tried again in the next round: an exception would end the timer for good. */
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
