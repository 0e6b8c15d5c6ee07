package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.catalog.ModelEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Runs standing evaluations again. However often a model is told: one evaluation a line and revision. */
@ApplicationScoped
class ModelConsumer {
    private final EventIntake intake;
    private final StandingEvaluations standing;

    ModelConsumer(EventIntake intake, StandingEvaluations standing) {
        this.intake = intake;
        this.standing = standing;
    }

    @Incoming("models-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, ModelEvent.class, standing::published);
    }
}
