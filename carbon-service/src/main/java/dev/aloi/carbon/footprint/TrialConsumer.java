package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.TrialRepository;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Needs the order within a run: of two outcomes of a trial the first one counts. Hence a worker thread: Quarkus gives each batch a
 * virtual thread of its own, and they overtake each other.
 */
@ApplicationScoped
class TrialConsumer {
    private final EventIntake intake;
    private final TrialRepository trials;

    TrialConsumer(EventIntake intake, TrialRepository trials) {
        this.intake = intake;
        this.trials = trials;
    }

    @Incoming("trials-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, TrialEvent.class, trials::add);
    }
}
