package dev.aloi.catalog.command;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.catalog.outbox.Relay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

@ApplicationScoped
class AnswerRelay {
    private final CommandRepository commands;
    private final AnswerPublisher publisher;
    private final InstantSource clock;

    AnswerRelay(CommandRepository commands, AnswerPublisher publisher, InstantSource clock) {
        this.commands = commands;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void announcePending() {
        Relay.turn("answers to commands", this::announceSome);
    }

    private boolean announceSome() {
        List<CommandEntity> pending =
                QuarkusTransaction.requiringNew().call(() -> commands.unannounced(Acknowledgement.MAX_MESSAGES));
        if (!pending.isEmpty()) {
            publisher.publish(pending);
            QuarkusTransaction.requiringNew().run(() -> commands.markAnnounced(pending, clock.instant()));
        }
        return !pending.isEmpty();
    }
}
