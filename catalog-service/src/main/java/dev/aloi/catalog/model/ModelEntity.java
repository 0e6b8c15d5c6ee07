package dev.aloi.catalog.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A model as it is now. The columns that lists are filtered by are written and read by {@link ModelRepository} alone. */
@Entity
@Table(name = "model")
@IdClass(ModelKey.class)
class ModelEntity {
    @Id
    String tenant;

    @Id
    String id;

    /** The model card as JSON. */
    String body;

    int revision;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ModelEntity() {}
}
