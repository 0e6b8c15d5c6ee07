package dev.aloi.catalog.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision and its own outbox. Written by {@link RevisionRepository} in statements of its own. */
@Entity
@Table(name = "revision")
class RevisionEntity {
    @Id
    Long number;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String tenant;
    String id;
    int revision;

    @Nullable
    String body;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    RevisionEntity() {}
}
