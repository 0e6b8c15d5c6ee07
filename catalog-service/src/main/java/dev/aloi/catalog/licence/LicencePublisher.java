package dev.aloi.catalog.licence;

import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.contracts.catalog.LicencePublished;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class LicencePublisher {
    private static final String SOURCE = "/catalog-service";

    private final MutinyEmitter<byte[]> licences;

    LicencePublisher(@Channel("licences-out") MutinyEmitter<byte[]> licences) {
        this.licences = licences;
    }

    void publish(LicencePublished licence, Instant time) {
        TraceContext trace = TraceContext.of(licence.key());
        Acknowledgement.await(licences, List.of(CloudEvents.message(licence, time, SOURCE, trace)));
    }
}
