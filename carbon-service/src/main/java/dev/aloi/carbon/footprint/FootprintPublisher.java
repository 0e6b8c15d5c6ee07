package dev.aloi.carbon.footprint;

import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Tells the world what a run took. */
@ApplicationScoped
class FootprintPublisher {
    private static final String SOURCE = "/carbon-service";

    private final MutinyEmitter<byte[]> footprints;

    FootprintPublisher(@Channel("footprints-out") MutinyEmitter<byte[]> footprints) {
        this.footprints = footprints;
    }

    /** In their order; returns when the broker has them all. At most as many as an emitter's buffer holds, which is 128. */
    void publish(List<EstimatedRun> runs) {
        List<Uni<Void>> sends = runs.stream()
                .map(run -> CloudEvents.message(
                        run.event(),
                        run.estimatedAt(),
                        SOURCE,
                        TraceContext.of(run.event().evaluation().value())))
                .map(footprints::sendMessage)
                .toList();
        Uni.join().all(sends).andFailFast().await().indefinitely();
    }
}
