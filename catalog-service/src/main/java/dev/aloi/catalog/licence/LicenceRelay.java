package dev.aloi.catalog.licence;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.aloi.catalog.outbox.Relay;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.LicencePublished;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

@ApplicationScoped
class LicenceRelay {
    private static final int PAGE = 50;

    private final LicenceRepository licences;
    private final LicencePublisher publisher;
    private final InstantSource clock;

    LicenceRelay(LicenceRepository licences, LicencePublisher publisher, InstantSource clock) {
        this.licences = licences;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void announcePending() {
        Relay.turn("licences", this::announceSome);
    }

    private boolean announceSome() {
        List<LicenceEntity> pending = QuarkusTransaction.requiringNew().call(() -> licences.unannounced(PAGE));
        for (LicenceEntity licence : pending) {
            publisher.publish(
                    new LicencePublished(new TenantId(licence.tenant), StoredJson.read(licence.body, Licence.class)),
                    licence.publishedAt);
            QuarkusTransaction.requiringNew().run(() -> licences.markAnnounced(licence, clock.instant()));
        }
        return !pending.isEmpty();
    }
}
