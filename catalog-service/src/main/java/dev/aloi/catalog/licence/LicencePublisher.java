package dev.aloi.catalog.licence;

import dev.aloi.catalog.history.Revision;
import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.LicencePublished;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class LicencePublisher {
    private static final String SOURCE = "/catalog-service";

    private final MutinyEmitter<byte[]> licences;

    LicencePublisher(@Channel("licences-out") MutinyEmitter<byte[]> licences) {
        this.licences = licences;
    }

    void publish(List<Revision> revisions) {
        Acknowledgement.await(
                licences, revisions.stream().map(LicencePublisher::message).toList());
    }

    private static Message<byte[]> message(Revision revision) {
        Licence licence = StoredJson.read(Objects.requireNonNull(revision.body()), Licence.class);
        LicencePublished event = new LicencePublished(revision.tenant(), licence, revision.revision());
        return CloudEvents.message(event, revision.publishedAt(), SOURCE, TraceContext.of(event.key()));
    }
}
