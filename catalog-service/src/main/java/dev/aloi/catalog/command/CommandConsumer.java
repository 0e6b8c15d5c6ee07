package dev.aloi.catalog.command;

import dev.aloi.contracts.catalog.CatalogCommand;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** One after the other, in the order in which they were sent. */
@ApplicationScoped
class CommandConsumer {
    private final EventIntake intake;
    private final Commands commands;

    CommandConsumer(EventIntake intake, Commands commands) {
        this.intake = intake;
        this.commands = commands;
    }

    @Incoming("commands-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, CatalogCommand.class, commands::handle);
    }
}
