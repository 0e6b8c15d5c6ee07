package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.StandingEvent;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class StandingPublisher {
    private static final String SOURCE = "/catalog-service";

    private final MutinyEmitter<byte[]> standings;

    StandingPublisher(@Channel("standings-out") MutinyEmitter<byte[]> standings) {
        this.standings = standings;
    }

    void publish(List<StandingEventEntity> events) {
        Acknowledgement.await(
                standings, events.stream().map(StandingPublisher::message).toList());
    }

    private static Message<byte[]> message(StandingEventEntity entity) {
        StandingEvent event = StoredJson.read(entity.event, StandingEvent.class);
        return CloudEvents.message(event, entity.happenedAt, SOURCE, TraceContext.of(entity.evaluation));
    }
}
