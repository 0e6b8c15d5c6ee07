package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.RunRepository;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.kit.event.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Needs the order of an evaluation only: of two plans of a run the first one stands. It may come before, among or after the trials. */
@ApplicationScoped
class EvaluationConsumer {
    private final EventIntake intake;
    private final RunRepository runs;
    private final FootprintRelay relay;

    EvaluationConsumer(EventIntake intake, RunRepository runs, FootprintRelay relay) {
        this.intake = intake;
        this.runs = runs;
        this.relay = relay;
    }

    @Incoming("evaluations-in")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.take(records, EvaluationEvent.class, this::plan);
        relay.relay();
    }

    private void plan(List<EvaluationEvent> events) {
        runs.plan(events.stream().flatMap(EvaluationConsumer::requested).toList());
    }

    /** A cancelled evaluation needs nothing here: its trials end with TrialFailed as any others do. */
    private static Stream<EvaluationRequested> requested(EvaluationEvent event) {
        return switch (event) {
            case EvaluationRequested requested -> Stream.of(requested);
            case EvaluationCancelled _ -> Stream.empty();
        };
    }
}
