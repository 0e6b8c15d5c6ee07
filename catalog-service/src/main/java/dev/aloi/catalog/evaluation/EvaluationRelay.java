package dev.aloi.catalog.evaluation;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.aloi.catalog.outbox.Relay;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Announces requests first, then cancellations, then batches in their order. Batches of a cancelled evaluation are announced too:
 * the runners answer them as cancelled, so that every trial has its end.
 */
@ApplicationScoped
class EvaluationRelay {
    private static final int PAGE = 20;

    private final EvaluationRepository evaluations;
    private final BatchRepository batches;
    private final TrialComposition composition;
    private final EvaluationPublisher publisher;
    private final InstantSource clock;

    EvaluationRelay(
            EvaluationRepository evaluations,
            BatchRepository batches,
            TrialComposition composition,
            EvaluationPublisher publisher,
            InstantSource clock) {
        this.evaluations = evaluations;
        this.batches = batches;
        this.composition = composition;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void announcePending() {
        Relay.turn("evaluations", this::announceSome);
    }

    private boolean announceSome() {
        boolean requests = announceRequests();
        boolean cancellations = announceCancellations();
        boolean planned = announceBatches();
        return requests || cancellations || planned;
    }

    private boolean announceRequests() {
        List<EvaluationEntity> pending = QuarkusTransaction.requiringNew().call(() -> evaluations.unannounced(PAGE));
        for (EvaluationEntity evaluation : pending) {
            publisher.publish(snapshot(evaluation), evaluation.requestedAt);
            QuarkusTransaction.requiringNew().run(() -> evaluations.markAnnounced(evaluation, clock.instant()));
        }
        return !pending.isEmpty();
    }

    private boolean announceCancellations() {
        List<EvaluationEntity> pending =
                QuarkusTransaction.requiringNew().call(() -> evaluations.unannouncedCancellations(PAGE));
        for (EvaluationEntity evaluation : pending) {
            Instant cancelledAt = Objects.requireNonNull(evaluation.cancelledAt);
            publisher.publish(
                    new EvaluationCancelled(
                            new TenantId(evaluation.tenant), new EvaluationId(evaluation.id), cancelledAt),
                    cancelledAt);
            QuarkusTransaction.requiringNew()
                    .run(() -> evaluations.markCancellationAnnounced(evaluation, clock.instant()));
        }
        return !pending.isEmpty();
    }

    /** A few batches of the oldest evaluation, so that a cancellation does not wait for all of them. */
    private boolean announceBatches() {
        Optional<EvaluationEntity> evaluation =
                QuarkusTransaction.requiringNew().call(evaluations::withUnannouncedBatches);
        evaluation.ifPresent(this::announceBatches);
        return evaluation.isPresent();
    }

    private void announceBatches(EvaluationEntity evaluation) {
        EvaluationRequested snapshot = snapshot(evaluation);
        List<BatchEntity> pending =
                QuarkusTransaction.requiringNew().call(() -> batches.unannounced(evaluation.id, PAGE));
        for (BatchEntity batch : pending) {
            publisher.publish(
                    composition.compose(snapshot, batch),
                    snapshot.candidates().get(batch.candidate).pool(),
                    evaluation.requestedAt);
        }
        if (!pending.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> batches.markAnnounced(pending, clock.instant()));
        }
    }

    private static EvaluationRequested snapshot(EvaluationEntity evaluation) {
        return StoredJson.read(evaluation.snapshot, EvaluationRequested.class);
    }
}
