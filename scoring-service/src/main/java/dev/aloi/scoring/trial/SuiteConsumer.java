package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.SuiteEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Needs no order: what is held out stays so until it is unsealed, and that is for good. */
@ApplicationScoped
class SuiteConsumer {
    private final EventIntake intake;
    private final SealStore seals;

    SuiteConsumer(EventIntake intake, SealStore seals) {
        this.intake = intake;
        this.seals = seals;
    }

    @Incoming("suites-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, SuiteEvent.class, seals::add);
    }
}
