package dev.aloi.kit.event;

import dev.aloi.contracts.Event;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes a batch of records in: what is malformed is put aside, the rest takes effect together. An outage of the database is waited
 * out; a single event that fails for a reason of its own is put aside alone, so that no event blocks its neighbours.
 */
@ApplicationScoped
public class EventIntake {
    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventCodec codec = new EventCodec();
    private final DeadLetterPublisher deadLetters;
    private volatile boolean stopping;

    EventIntake(DeadLetterPublisher deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** From now on what fails does so because the service stops: it is left for the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Returns when every record has had its effect or is put aside. Fails only while the service stops; then nothing is acknowledged.
     *
     * @param effect idempotent, and all or nothing: it is tried again
     */
    public <E extends Event> void take(
            Iterable<ConsumerRecord<String, byte[]>> records, Class<E> type, Consumer<List<E>> effect) {
        List<Decoded<E>> events = decode(records, type);
        if (events.isEmpty()) {
            return;
        }
        try {
            insist(effect, events.stream().map(Decoded::event).toList());
        } catch (RuntimeException e) {
            throwWhereStopping(e);
            LOG.warnf("A batch of %d events failed with %s; trying them one by one", events.size(), name(e));
            events.forEach(event -> takeAlone(event, effect));
        }
    }

    private <E extends Event> List<Decoded<E>> decode(Iterable<ConsumerRecord<String, byte[]>> records, Class<E> type) {
        List<Decoded<E>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> received : records) {
            try {
                events.add(new Decoded<>(received, codec.decode(received.value(), type)));
            } catch (MalformedEvent e) {
                deadLetters.publish(received, String.valueOf(e.getMessage()));
            }
        }
        return events;
    }

    private <E extends Event> void takeAlone(Decoded<E> decoded, Consumer<List<E>> effect) {
        try {
            insist(effect, List.of(decoded.event()));
        } catch (RuntimeException e) {
            throwWhereStopping(e);
            LOG.errorf("Event %s failed: %s", decoded.event().getClass().getSimpleName(), causes(e));
            deadLetters.publish(decoded.received(), "handling failed: " + causes(e));
        }
    }

    private static <E> void insist(Consumer<List<E>> effect, List<E> events) {
        Duration pause = Duration.ofMillis(100);
        while (true) {
            try {
                effect.accept(events);
                return;
            } catch (RuntimeException e) {
                if (!Outage.isBehind(e)) {
                    throw e;
                }
                LOG.warnf("The database does not answer (%s); trying again in %d ms", name(e), pause.toMillis());
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the database", e);
        }
    }

    private void throwWhereStopping(RuntimeException e) {
        if (stopping || Thread.currentThread().isInterrupted()) {
            throw e;
        }
    }

    /** Classes without messages: a database's message may quote the row, and with it a prompt or a completion. */
    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .map(EventIntake::name)
                .collect(Collectors.joining(" by "));
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }

    private record Decoded<E>(ConsumerRecord<String, byte[]> received, E event) {}
}
