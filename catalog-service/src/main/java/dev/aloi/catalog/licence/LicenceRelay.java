package dev.aloi.catalog.licence;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.aloi.catalog.history.Kind;
import dev.aloi.catalog.history.Revision;
import dev.aloi.catalog.history.Revisions;
import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.catalog.outbox.Relay;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class LicenceRelay {
    private final Revisions revisions;
    private final LicencePublisher publisher;

    LicenceRelay(Revisions revisions, LicencePublisher publisher) {
        this.revisions = revisions;
        this.publisher = publisher;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void announcePending() {
        Relay.turn("licences", this::announceSome);
    }

    private boolean announceSome() {
        List<Revision> pending = revisions.unannounced(Kind.LICENCE, Acknowledgement.MAX_MESSAGES);
        if (!pending.isEmpty()) {
            publisher.publish(pending);
            revisions.markAnnounced(pending);
        }
        return !pending.isEmpty();
    }
}
