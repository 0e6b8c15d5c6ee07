package dev.aloi.catalog.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A completion of a recording. */
@Entity
@Table(name = "completion")
@IdClass(CompletionKey.class)
class CompletionEntity {
    @Id
    String tenant;

    @Id
    String recording;

    @Id
    String sample;

    String text;

    @Column(name = "input_tokens")
    @Nullable
    Integer inputTokens;

    @Column(name = "output_tokens")
    @Nullable
    Integer outputTokens;

    @Column(name = "latency_nanos")
    @Nullable
    Long latencyNanos;

    @Column(name = "cpu_nanos")
    @Nullable
    Long cpuNanos;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CompletionEntity() {}
}
