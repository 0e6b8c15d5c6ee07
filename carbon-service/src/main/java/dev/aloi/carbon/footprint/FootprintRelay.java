package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.RunsChanged;
import dev.aloi.kit.bell.Bell;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Estimates the runs that have ended, weighs anew those of which a fact has changed, and publishes what is not published yet: as soon
 * as a run has ended or a fact has changed and, for what a crash or an outage left behind, every second. A footprint that is published twice
 * is the same to the byte.
 */
@ApplicationScoped
public class FootprintRelay {
    private static final Logger LOG = Logger.getLogger(FootprintRelay.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FootprintOutbox outbox;
    private final FootprintPublisher publisher;
    private final Bell bell = new Bell("footprint-relay", this::work);

    FootprintRelay(FootprintOutbox outbox, FootprintPublisher publisher) {
        this.outbox = outbox;
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        bell.every(PAUSE);
    }

    void stop(@Observes ShutdownEvent event) {
        bell.close();
    }

    /** Whoever has stored something that may have ended a run does not wait until it is estimated. */
    public void ring() {
        bell.ring();
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunsChanged changed) {
        bell.ring();
    }

    private void work() {
        try {
            drain();
        } catch (RuntimeException e) {
            // Nothing is lost: the rows stay as they are until the next round.
            LOG.warnf("Footprints wait for the next round: %s", e);
        }
    }

    private void drain() {
        while (outbox.estimateNext()) {
            // One transaction a run: what is done stays done.
        }
        while (outbox.weighAnew()) {
            // Some runs a transaction, so that their evaluations are ranked while the others are weighed.
            publish();
        }
        publish();
    }

    private void publish() {
        for (var round = outbox.unpublished(); !round.isEmpty(); round = outbox.unpublished()) {
            publisher.publish(round);
            outbox.markPublished(round);
        }
    }
}
