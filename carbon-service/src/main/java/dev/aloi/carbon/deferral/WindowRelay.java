package dev.aloi.carbon.deferral;

import dev.aloi.carbon.deferral.Deferrals.ToldWindow;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Chooses the windows that are to be chosen and publishes what is not published yet; what a crash left behind is done again. */
@ApplicationScoped
public class WindowRelay {
    private static final Logger LOG = Logger.getLogger(WindowRelay.class);

    private final WindowOutbox outbox;
    private final WindowPublisher publisher;
    private final ReentrantLock atWork = new ReentrantLock();

    WindowRelay(WindowOutbox outbox, WindowPublisher publisher) {
        this.outbox = outbox;
        this.publisher = publisher;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void relay() {
        if (!atWork.tryLock()) {
            return;
        }
        try {
            drain();
        } catch (RuntimeException e) {
            // Nothing is lost: the rows stay as they are until the next round.
            LOG.warnf("Windows wait for the next round: %s", e);
        } finally {
            atWork.unlock();
        }
    }

    private void drain() {
        while (outbox.chooseNext()) {
            // One transaction an evaluation: what is done stays done.
        }
        for (var round = outbox.unpublished(); !round.isEmpty(); round = outbox.unpublished()) {
            for (ToldWindow told : round) {
                publisher.publish(told);
                outbox.markPublished(told);
            }
        }
    }
}
