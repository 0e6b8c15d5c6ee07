package dev.aloi.catalog.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become of the winner of a standing evaluation. */
@Entity
@Table(name = "standing_event")
class StandingEventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long number;

    String tenant;
    String line;
    String evaluation;
    long revision;

    /** The event WinnerChanged or LeadLost. */
    String event;

    @Column(name = "happened_at")
    Instant happenedAt;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    StandingEventEntity() {}
}
