package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.scoring.EvaluationState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An evaluation: the snapshot as it was requested, and how far it is as scoring tells. */
@Entity
@Table(name = "evaluation")
class EvaluationEntity {
    @Id
    String id;

    /** Grows with every request: the order of lists and of announcements. */
    @Column(insertable = false, updatable = false)
    @Nullable
    Long number;

    String tenant;

    @Nullable
    String name;

    String suite;

    /** The event EvaluationRequested. */
    String snapshot;

    @Enumerated(EnumType.STRING)
    EvaluationState state;

    /** Of the ranking that state and counts come from; 0 before the first. */
    long revision;

    int expected;
    int completed;
    String failures;

    /** Trials for which earlier ones may stand. */
    int reusable;

    /** Of the completed ones. */
    int reused;

    /** Trials for APIs whose batches are announced. */
    @Column(name = "announced_calls")
    int announcedCalls;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /** From which on its trials go out: its latest start until a window is chosen; null: at once. */
    @Column(name = "starts_at")
    @Nullable
    Instant startsAt;

    /** So that it is done by its deadline; null where it may not wait. */
    @Column(name = "latest_start")
    @Nullable
    Instant latestStart;

    /** Of the window that startsAt comes from; 0 before the first. */
    @Column(name = "window_revision")
    int windowRevision;

    /** The first of those that follow each other; null: it does not stand. */
    @Nullable
    String line;

    /** Whether it is the newest of its line. */
    boolean standing;

    /** As it was made, to be made again; null where it does not stand. */
    @Nullable
    String request;

    /** By model, what its answers come from. */
    @Nullable
    String origins;

    /** Why it was run again; null: somebody asked for it. */
    @Nullable
    String cause;

    /** What should have had it run again, and what kept it from that; null: it never was kept from it. */
    @Column(name = "refusal_cause")
    @Nullable
    String refusalCause;

    @Column(name = "refusal_reason")
    @Nullable
    String refusalReason;

    @Column(name = "refused_at")
    @Nullable
    Instant refusedAt;

    /** Who came first in its newest ranking with everything. */
    @Nullable
    String winner;

    @Column(name = "winner_p_best")
    @Nullable
    Double winnerPBest;

    @Column(name = "cancelled_at")
    @Nullable
    Instant cancelledAt;

    @Column(name = "cancellation_announced_at")
    @Nullable
    Instant cancellationAnnouncedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    EvaluationEntity() {}
}
