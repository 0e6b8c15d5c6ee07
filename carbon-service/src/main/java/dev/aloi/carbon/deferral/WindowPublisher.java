package dev.aloi.carbon.deferral;

import dev.aloi.carbon.deferral.Deferrals.ToldWindow;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Tells when and where an evaluation that may wait is to run. */
@ApplicationScoped
class WindowPublisher {
    private static final String SOURCE = "/carbon-service";

    private final MutinyEmitter<byte[]> windows;

    WindowPublisher(@Channel("windows-out") MutinyEmitter<byte[]> windows) {
        this.windows = windows;
    }

    /** Returns when the broker has it. */
    void publish(ToldWindow told) {
        TraceContext trace = TraceContext.of(told.window().evaluation().value());
        windows.sendMessageAndAwait(CloudEvents.message(told.window(), told.chosenAt(), SOURCE, trace));
    }
}
