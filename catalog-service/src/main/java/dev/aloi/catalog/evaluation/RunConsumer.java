package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.reuse.Reuse;
import dev.aloi.contracts.scoring.RunEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of ended runs, in any order, which of their trials may stand for others. */
@ApplicationScoped
class RunConsumer {
    private final EventIntake intake;
    private final Reuse reuse;

    RunConsumer(EventIntake intake, Reuse reuse) {
        this.intake = intake;
        this.reuse = reuse;
    }

    @Incoming("runs-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, RunEvent.class, reuse::take);
    }
}
