package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Needs no order: a cancellation may come before what it cancels, trials before both. */
@ApplicationScoped
class EvaluationConsumer {
    private final EventIntake intake;
    private final EvaluationStore evaluations;

    EvaluationConsumer(EventIntake intake, EvaluationStore evaluations) {
        this.intake = intake;
        this.evaluations = evaluations;
    }

    @Incoming("evaluations-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, EvaluationEvent.class, evaluations::add);
    }
}
