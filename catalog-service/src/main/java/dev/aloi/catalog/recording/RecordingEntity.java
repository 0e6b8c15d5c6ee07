package dev.aloi.catalog.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recording. Immutable. */
@Entity
@Table(name = "recording")
@IdClass(RecordingKey.class)
class RecordingEntity {
    @Id
    String tenant;

    @Id
    String id;

    String suite;
    String model;
    int completions;
    int missing;

    @Column(name = "first_missing")
    @Nullable
    String firstMissing;

    int unused;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RecordingEntity() {}
}
