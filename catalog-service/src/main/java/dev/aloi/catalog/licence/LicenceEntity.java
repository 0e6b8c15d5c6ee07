package dev.aloi.catalog.licence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A licence as it is now. */
@Entity
@Table(name = "licence")
@IdClass(LicenceKey.class)
class LicenceEntity {
    @Id
    String tenant;

    @Id
    String id;

    String name;
    String commercial;

    /** The licence as JSON. */
    String body;

    int revision;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    LicenceEntity() {}
}
