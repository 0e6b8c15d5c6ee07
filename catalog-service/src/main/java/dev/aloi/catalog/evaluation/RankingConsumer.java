package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.scoring.RankingEvent;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.kit.event.EventIntake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps evaluations' state and counts, which may let more batches go. In any order and however often: the newest revision wins. */
@ApplicationScoped
class RankingConsumer {
    private final EventIntake intake;
    private final Evaluations evaluations;
    private final StandingEvaluations standing;
    private final EvaluationRelay relay;

    RankingConsumer(EventIntake intake, Evaluations evaluations, StandingEvaluations standing, EvaluationRelay relay) {
        this.intake = intake;
        this.evaluations = evaluations;
        this.standing = standing;
        this.relay = relay;
    }

    @Incoming("rankings-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, RankingEvent.class, this::progress);
        relay.ring();
    }

    private void progress(List<RankingEvent> events) {
        QuarkusTransaction.joiningExisting().run(() -> events.forEach(this::progress));
    }

    private void progress(RankingEvent event) {
        switch (event) {
            case RankingUpdated ranking -> {
                if (evaluations.progress(ranking)) {
                    standing.ranked(ranking);
                }
            }
        }
    }
}
