package dev.aloi.catalog.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A planned message of trials. Its text is composed from samples and completions, which never change, when it is announced. */
@Entity
@Table(name = "trial_batch")
@IdClass(BatchKey.class)
class BatchEntity {
    @Id
    String evaluation;

    /** In the evaluation, from 0. */
    @Id
    int number;

    String id;

    /** Index in the snapshot's candidates. */
    int candidate;

    int repetition;

    @Column(name = "first_sample")
    int firstSample;

    @Column(name = "last_sample")
    int lastSample;

    /** By sample the earlier trials that may stand for its own; null: none. */
    @Nullable
    String earlier;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    BatchEntity() {}
}
