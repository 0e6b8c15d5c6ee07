package dev.aloi.catalog.model;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.aloi.catalog.outbox.Relay;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

@ApplicationScoped
class ModelRelay {
    private static final int PAGE = 50;

    private final ModelRepository models;
    private final ModelPublisher publisher;
    private final InstantSource clock;

    ModelRelay(ModelRepository models, ModelPublisher publisher, InstantSource clock) {
        this.models = models;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void announcePending() {
        Relay.turn("models", this::announceSome);
    }

    private boolean announceSome() {
        List<ModelEntity> pending = QuarkusTransaction.requiringNew().call(() -> models.unannounced(PAGE));
        for (ModelEntity model : pending) {
            publisher.publish(
                    new ModelPublished(new TenantId(model.tenant), StoredJson.read(model.body, ModelCard.class)),
                    model.publishedAt);
            QuarkusTransaction.requiringNew().run(() -> models.markAnnounced(model, clock.instant()));
        }
        return !pending.isEmpty();
    }
}
