package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.SampleEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Needs no order: suites are immutable, so every telling of a sample says the same. */
@ApplicationScoped
class SampleConsumer {
    private final EventIntake intake;
    private final SampleStore samples;

    SampleConsumer(EventIntake intake, SampleStore samples) {
        this.intake = intake;
        this.samples = samples;
    }

    @Incoming("samples-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, SampleEvent.class, samples::add);
    }
}
