package dev.aloi.catalog.evaluation;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.catalog.outbox.Relay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

@ApplicationScoped
class StandingRelay {
    private final StandingRepository events;
    private final StandingPublisher publisher;
    private final InstantSource clock;

    StandingRelay(StandingRepository events, StandingPublisher publisher, InstantSource clock) {
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void announcePending() {
        Relay.turn("changes of winners", this::announceSome);
    }

    private boolean announceSome() {
        List<StandingEventEntity> pending =
                QuarkusTransaction.requiringNew().call(() -> events.unannounced(Acknowledgement.MAX_MESSAGES));
        if (!pending.isEmpty()) {
            publisher.publish(pending);
            QuarkusTransaction.requiringNew().run(() -> events.markAnnounced(pending, clock.instant()));
        }
        return !pending.isEmpty();
    }
}
