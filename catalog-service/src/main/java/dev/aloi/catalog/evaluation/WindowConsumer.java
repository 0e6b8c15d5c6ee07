package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.carbon.WindowEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes when evaluations that may wait are to start. In any order and however often: the newest revision wins. */
@ApplicationScoped
class WindowConsumer {
    private final EventIntake intake;
    private final Evaluations evaluations;
    private final EvaluationRelay relay;

    WindowConsumer(EventIntake intake, Evaluations evaluations, EvaluationRelay relay) {
        this.intake = intake;
        this.evaluations = evaluations;
        this.relay = relay;
    }

    @Incoming("windows-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, WindowEvent.class, evaluations::await);
        relay.ring();
    }
}
