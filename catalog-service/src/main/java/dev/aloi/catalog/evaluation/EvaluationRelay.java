package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.outbox.Relay;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.EvaluationCancelled;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Announces requests first, then cancellations, then batches: some of each evaluation in turn, so that none waits for the end of another.
 * Batches of an evaluation that may wait are held until its time has come. Batches of a cancelled evaluation are announced too: the
 * runners answer them as cancelled, so that every trial has its end.
 */
@ApplicationScoped
class EvaluationRelay {
    private static final int PAGE = 20;

    /** Evaluations that take turns; further ones wait until one of these is announced. */
    private static final int AT_A_TIME = 50;

    private final EvaluationRepository evaluations;
    private final BatchRepository batches;
    private final TrialComposition composition;
    private final EvaluationPublisher publisher;
    private final CallWindow window;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("evaluation-relay").factory());
    private final AtomicBoolean rung = new AtomicBoolean();

    EvaluationRelay(
            EvaluationRepository evaluations,
            BatchRepository batches,
            TrialComposition composition,
            EvaluationPublisher publisher,
            CallWindow window,
            InstantSource clock) {
        this.evaluations = evaluations;
        this.batches = batches;
        this.composition = composition;
        this.publisher = publisher;
        this.window = window;
        this.clock = clock;
    }

    /** In case that a bell was not heard: the process may have ended before. */
    @Scheduled(every = "1s", skipExecutionIf = ApplicationNotRunning.class)
    void tick() {
        ring();
    }

    /** There may be something to announce: looks at once. */
    void ring() {
        if (rung.compareAndSet(false, true)) {
            thread.execute(() -> {
                rung.set(false);
                Relay.turn("evaluations", this::announceSome);
            });
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
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

    /** A few batches of each evaluation, so that neither another one nor a cancellation waits for all of them. */
    private boolean announceBatches() {
        List<EvaluationEntity> pending = QuarkusTransaction.requiringNew()
                .call(() -> evaluations.withUnannouncedBatches(AT_A_TIME, clock.instant()));
        List<EvaluationRequested> snapshots =
                pending.stream().map(EvaluationRelay::snapshot).toList();
        int calling = (int) snapshots.stream().filter(CallWindow::calls).count();
        boolean announced = false;
        for (int i = 0; i < pending.size(); i++) {
            boolean open = window.isOpen(pending.get(i), calling);
            announced |=
                    announceBatches(pending.get(i), CallWindow.candidates(snapshots.get(i), open), snapshots.get(i));
        }
        return announced;
    }

    private boolean announceBatches(
            EvaluationEntity evaluation, List<Integer> candidates, EvaluationRequested snapshot) {
        if (candidates.isEmpty()) {
            return false;
        }
        List<BatchEntity> pending =
                QuarkusTransaction.requiringNew().call(() -> batches.unannounced(evaluation.id, candidates, PAGE));
        if (pending.isEmpty()) {
            return false;
        }
        publisher.publish(
                pending.stream()
                        .map(batch -> new EvaluationPublisher.Addressed(
                                composition.compose(snapshot, batch),
                                snapshot.candidates().get(batch.candidate).pool()))
                        .toList(),
                evaluation.requestedAt);
        QuarkusTransaction.requiringNew().run(() -> {
            batches.markAnnounced(pending, clock.instant());
            evaluations.addAnnounced(evaluation, CallWindow.trialsOfCalls(snapshot, pending));
        });
        return true;
    }

    private static EvaluationRequested snapshot(EvaluationEntity evaluation) {
        return StoredJson.read(evaluation.snapshot, EvaluationRequested.class);
    }
}
