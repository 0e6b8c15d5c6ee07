package dev.aloi.carbon.footprint;

import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Tells the world what a run took. */
@ApplicationScoped
class FootprintPublisher {
    private static final String SOURCE = "/carbon-service";

    private final MutinyEmitter<byte[]> footprints;

    FootprintPublisher(@Channel("footprints-out") MutinyEmitter<byte[]> footprints) {
        this.footprints = footprints;
    }

    /** Returns when the broker has it. */
    void publish(RunFootprintEstimated event, Instant estimatedAt) {
        TraceContext trace = TraceContext.of(event.evaluation().value());
        footprints.sendMessageAndAwait(CloudEvents.message(event, estimatedAt, SOURCE, trace));
    }
}
