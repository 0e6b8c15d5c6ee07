package dev.aloi.carbon.footprint;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Estimates the runs that have ended and publishes what is not published yet: after every batch of events and, for what a crash or an
 * outage left behind, every second. A footprint that is published twice is the same to the byte.
 */
@ApplicationScoped
public class FootprintRelay {
    private static final Logger LOG = Logger.getLogger(FootprintRelay.class);

    private final FootprintOutbox outbox;
    private final FootprintPublisher publisher;
    private final ReentrantLock atWork = new ReentrantLock();

    FootprintRelay(FootprintOutbox outbox, FootprintPublisher publisher) {
        this.outbox = outbox;
        this.publisher = publisher;
    }

    @Scheduled(every = "PT0.25S", concurrentExecution = ConcurrentExecution.SKIP)
    public void relay() {
        if (!atWork.tryLock()) {
            return;
        }
        try {
            drain();
        } catch (RuntimeException e) {
            // Nothing is lost: the rows stay as they are until the next round.
            LOG.warnf("Footprints wait for the next round: %s", e);
        } finally {
            atWork.unlock();
        }
    }

    private void drain() {
        while (outbox.estimateNext()) {
            // One transaction a run: what is done stays done.
        }
        while (outbox.weighAnew()) {
            // Some runs a transaction.
        }
        for (var round = outbox.unpublished(); !round.isEmpty(); round = outbox.unpublished()) {
            publisher.publish(round);
            outbox.markPublished(round);
        }
    }
}
