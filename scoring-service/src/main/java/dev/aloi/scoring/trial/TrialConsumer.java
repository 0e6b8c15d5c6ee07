package dev.aloi.scoring.trial;

import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Needs the order of a trial's own events, because the first outcome wins: the key keeps it, and so does taking the batches of a
 * partition one after the other. On virtual threads all batches would run side by side.
 */
@ApplicationScoped
class TrialConsumer {
    private final EventIntake intake;
    private final TrialScoring scoring;

    TrialConsumer(EventIntake intake, TrialScoring scoring) {
        this.intake = intake;
        this.scoring = scoring;
    }

    @Incoming("trials-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, TrialEvent.class, scoring::take);
    }
}
