package dev.aloi.catalog.model;

import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class ModelPublisher {
    private static final String SOURCE = "/catalog-service";

    private final MutinyEmitter<byte[]> models;

    ModelPublisher(@Channel("models-out") MutinyEmitter<byte[]> models) {
        this.models = models;
    }

    void publish(ModelPublished model, Instant time) {
        TraceContext trace = TraceContext.of(model.key());
        Acknowledgement.await(models, List.of(CloudEvents.message(model, time, SOURCE, trace)));
    }
}
