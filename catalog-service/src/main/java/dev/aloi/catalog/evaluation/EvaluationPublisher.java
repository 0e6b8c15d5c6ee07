package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.outbox.Acknowledgement;
import dev.aloi.contracts.catalog.EvaluationEvent;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.kit.event.CloudEvents;
import dev.aloi.kit.event.TraceContext;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Returns when the broker has what it was given. */
@ApplicationScoped
class EvaluationPublisher {
    private static final String SOURCE = "/catalog-service";

    private final MutinyEmitter<byte[]> evaluations;
    private final MutinyEmitter<byte[]> trials;
    private final String topicPrefix;

    EvaluationPublisher(
            @Channel("evaluations-out") MutinyEmitter<byte[]> evaluations,
            @Channel("trials-out") MutinyEmitter<byte[]> trials,
            @ConfigProperty(name = "aloi.topics.prefix") Optional<String> topicPrefix) {
        this.evaluations = evaluations;
        this.trials = trials;
        this.topicPrefix = topicPrefix.orElse("");
    }

    void publish(EvaluationEvent event, Instant time) {
        Acknowledgement.await(
                evaluations, List.of(CloudEvents.message(event, time, SOURCE, TraceContext.of(event.key()))));
    }

    void publish(List<Addressed> batches, Instant time) {
        Acknowledgement.await(
                trials,
                batches.stream()
                        .map(addressed -> CloudEvents.message(
                                addressed.batch,
                                time,
                                SOURCE,
                                TraceContext.of(addressed.batch.evaluation().value()),
                                topicPrefix + addressed.pool.topic()))
                        .toList());
    }

    /** A batch for the runners of a pool. */
    record Addressed(TrialsRequested batch, Pool pool) {}
}
