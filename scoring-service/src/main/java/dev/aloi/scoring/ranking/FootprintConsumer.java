package dev.aloi.scoring.ranking;

import dev.aloi.contracts.carbon.FootprintEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Needs no order: a run has one footprint. */
@ApplicationScoped
class FootprintConsumer {
    private final EventIntake intake;
    private final FootprintStore footprints;

    FootprintConsumer(EventIntake intake, FootprintStore footprints) {
        this.intake = intake;
        this.footprints = footprints;
    }

    @Incoming("footprints-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, FootprintEvent.class, footprints::add);
    }
}
