package dev.aloi.runner.call;

import dev.aloi.contracts.runner.BatchBegun;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Tells that calls for a batch begin. */
@ApplicationScoped
class BatchPublisher {
    private static final String SOURCE = "/runner-service";

    private final MutinyEmitter<byte[]> batches;
    private final InstantSource clock;

    BatchPublisher(
            @Channel("batches-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> batches,
            InstantSource clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /** Returns when the broker has it: no call is made before. */
    void publish(BatchBegun begun) {
        batches.sendMessageAndAwait(CloudEvents.message(
                begun,
                clock.instant(),
                SOURCE,
                TraceContext.of(begun.evaluation().value())));
    }
}
