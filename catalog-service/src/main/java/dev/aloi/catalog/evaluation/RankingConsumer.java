package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.scoring.RankingEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps evaluations' state and counts, which may let more batches go. In any order and however often: the newest revision wins. */
@ApplicationScoped
class RankingConsumer {
    private final EventIntake intake;
    private final Evaluations evaluations;
    private final EvaluationRelay relay;

    RankingConsumer(EventIntake intake, Evaluations evaluations, EvaluationRelay relay) {
        this.intake = intake;
        this.evaluations = evaluations;
        this.relay = relay;
    }

    @Incoming("rankings-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, RankingEvent.class, evaluations::progress);
        relay.ring();
    }
}
