package dev.aloi.carbon.evaluation;

import dev.aloi.carbon.deferral.WindowRelay;
import dev.aloi.carbon.footprint.FootprintRelay;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Needs the order of an evaluation only: of two plans of a run the first one stands. It may come before, among or after the trials. */
@ApplicationScoped
class EvaluationConsumer {
    private final EventIntake intake;
    private final Evaluations evaluations;
    private final FootprintRelay footprints;
    private final WindowRelay windows;

    EvaluationConsumer(EventIntake intake, Evaluations evaluations, FootprintRelay footprints, WindowRelay windows) {
        this.intake = intake;
        this.evaluations = evaluations;
        this.footprints = footprints;
        this.windows = windows;
    }

    @Incoming("evaluations-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, EvaluationEvent.class, evaluations::add);
        windows.relay();
        footprints.ring();
    }
}
