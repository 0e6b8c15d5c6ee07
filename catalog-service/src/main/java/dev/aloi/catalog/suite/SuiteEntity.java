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

/** A suite version. Immutable but for what the relay notes. */
@Entity
@Table(name = "suite")
@IdClass(SuiteKey.class)
class SuiteEntity {
    @Id
    String tenant;

    @Id
    String version;

    String name;
    String digest;
    int samples;
    String splits;

    @Column(name = "self_hosted_only")
    boolean selfHostedOnly;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "announced_samples")
    int announcedSamples;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /** {@link SuiteView.Part}. */
    @Enumerated(EnumType.STRING)
    SuiteView.@Nullable Part part;

    @Column(name = "divided_from")
    @Nullable
    String dividedFrom;

    @Column(name = "sealed_at")
    @Nullable
    Instant sealedAt;

    @Column(name = "unsealed_at")
    @Nullable
    Instant unsealedAt;

    /** The version that is the part held out of this one. */
    @Column(name = "held_out_part")
    @Nullable
    String heldOutPart;

    @Column(name = "held_out_samples")
    @Nullable
    Integer heldOutSamples;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SuiteEntity() {}
}
