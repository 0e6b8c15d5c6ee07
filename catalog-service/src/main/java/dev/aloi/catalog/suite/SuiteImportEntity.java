package dev.aloi.catalog.suite;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a file is that is being brought in. */
@Entity
@Table(name = "suite_import")
@IdClass(SuiteImportEntity.Key.class)
class SuiteImportEntity {
    record Key(String tenant, String id) {}

    @Id
    String tenant;

    @Id
    String id;

    String file;
    String name;

    @Enumerated(EnumType.STRING)
    SuiteImportView.State state;

    long bytes;

    @Column(name = "bytes_read")
    long bytesRead;

    long samples;

    /** What came of it, as JSON. */
    @Nullable
    String outcome;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SuiteImportEntity() {}
}
