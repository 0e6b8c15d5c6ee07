package dev.aloi.catalog.evaluation.reuse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** With what the trials of a run were to be completed, and which of them may stand for others. */
@Entity
@Table(name = "run_setting")
@IdClass(RunKey.class)
class RunSettingEntity {
    @Id
    String tenant;

    @Id
    String run;

    String evaluation;
    String suite;
    int repetitions;
    String setting;

    @Nullable
    String endpoint;

    @Column(name = "requested_at")
    Instant requestedAt;

    /** As scoring tells it; null until every trial of the run has ended. */
    @Nullable
    String reusable;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RunSettingEntity() {}
}
