package dev.aloi.carbon.price;

import dev.aloi.contracts.catalog.ModelEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Needs the order of a model only where two prices are of one day: the later one then stands. */
@ApplicationScoped
class ModelConsumer {
    private final EventIntake intake;
    private final EndpointPrices prices;

    ModelConsumer(EventIntake intake, EndpointPrices prices) {
        this.intake = intake;
        this.prices = prices;
    }

    @Incoming("models-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, ModelEvent.class, prices::add);
    }
}
