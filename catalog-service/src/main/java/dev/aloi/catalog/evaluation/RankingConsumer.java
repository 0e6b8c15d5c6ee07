package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.scoring.RankingEvent;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps evaluations' state and counts. In any order and however often: the newest revision wins. */
@ApplicationScoped
class RankingConsumer {
    private final EventIntake intake;
    private final Evaluations evaluations;

    RankingConsumer(EventIntake intake, Evaluations evaluations) {
        this.intake = intake;
        this.evaluations = evaluations;
    }

    @Incoming("rankings-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, RankingEvent.class, evaluations::progress);
    }
}
