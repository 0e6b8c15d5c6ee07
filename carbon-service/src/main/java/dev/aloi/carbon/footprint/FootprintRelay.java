package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.RunsChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Estimates the runs that have ended, weighs anew those of which a fact has changed, and publishes what is not published yet: after every
 * batch of events, after every change and, for what a crash or an outage left behind, every second. A footprint that is published twice
 * is the same to the byte.
 */
@ApplicationScoped
public class FootprintRelay {
    private static final Logger LOG = Logger.getLogger(FootprintRelay.class);

    private final FootprintOutbox outbox;
    private final FootprintPublisher publisher;
    private final ReentrantLock atWork = new ReentrantLock();
    private final ExecutorService bell = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("footprint-relay").factory());
    private final AtomicBoolean rung = new AtomicBoolean();

    FootprintRelay(FootprintOutbox outbox, FootprintPublisher publisher) {
        this.outbox = outbox;
        this.publisher = publisher;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void relay() {
        if (atWork.tryLock()) {
            work();
        }
    }

    /** Whoever has changed a fact does not wait until all is weighed anew. */
    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunsChanged changed) {
        if (rung.compareAndSet(false, true)) {
            bell.execute(() -> {
                rung.set(false);
                atWork.lock();
                work();
            });
        }
    }

    void stop(@Observes ShutdownEvent event) {
        bell.shutdown();
    }

    private void work() {
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
