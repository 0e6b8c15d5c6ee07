package dev.aloi.runner.trial;

import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Tells the outcomes of trials. */
@ApplicationScoped
public class TrialPublisher {
    private static final Logger LOG = Logger.getLogger(TrialPublisher.class);
    private static final String SOURCE = "/runner-service";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Fewer than an emitter holds back (128) before it refuses more. */
    private static final int IN_FLIGHT = 100;

    private final MutinyEmitter<byte[]> trials;
    private final InstantSource clock;

    TrialPublisher(@Channel("trials-out") MutinyEmitter<byte[]> trials, InstantSource clock) {
        this.trials = trials;
        this.clock = clock;
    }

    /**
     * Returns when the broker has all of them. While it does not answer they are sent again and again: a model has worked for
     * them, and an outcome that is told twice counts once.
     */
    public void publish(List<TrialEvent> events) {
        for (int from = 0; from < events.size(); from += IN_FLIGHT) {
            insist(events.subList(from, Math.min(from + IN_FLIGHT, events.size())));
        }
    }

    private void insist(List<TrialEvent> events) {
        while (!sent(events)) {
            sleep();
        }
    }

    private boolean sent(List<TrialEvent> events) {
        try {
            Uni.join()
                    .all(events.stream()
                            .map(event -> trials.sendMessage(message(event)))
                            .toList())
                    .andFailFast()
                    .await()
                    .indefinitely();
            return true;
        } catch (RetriableException e) {
            LOG.warnf(
                    "The broker did not take %d trials (%s); trying again",
                    events.size(), e.getClass().getSimpleName());
            return false;
        }
    }

    private Message<byte[]> message(TrialEvent event) {
        return CloudEvents.message(
                event,
                clock.instant(),
                SOURCE,
                TraceContext.of(event.evaluation().value()));
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the broker", e);
        }
    }
}
