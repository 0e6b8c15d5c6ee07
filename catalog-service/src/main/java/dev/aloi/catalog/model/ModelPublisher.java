package dev.aloi.catalog.model;

import dev.aloi.catalog.history.Revision;
import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelEvent;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.contracts.catalog.ModelWithdrawn;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class ModelPublisher {
    private static final String SOURCE = "/catalog-service";

    private final MutinyEmitter<byte[]> models;

    ModelPublisher(@Channel("models-out") MutinyEmitter<byte[]> models) {
        this.models = models;
    }

    void publish(List<Revision> revisions) {
        Acknowledgement.await(
                models, revisions.stream().map(ModelPublisher::message).toList());
    }

    private static Message<byte[]> message(Revision revision) {
        ModelEvent event = revision.body() == null
                ? new ModelWithdrawn(revision.tenant(), new ModelId(revision.id()), revision.revision())
                : new ModelPublished(
                        revision.tenant(), StoredJson.read(revision.body(), ModelCard.class), revision.revision());
        return CloudEvents.message(event, revision.publishedAt(), SOURCE, TraceContext.of(event.key()));
    }
}
