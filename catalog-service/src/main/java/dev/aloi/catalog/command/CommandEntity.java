package dev.aloi.catalog.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command that has been handled, with the answer to it. */
@Entity
@Table(name = "command")
@IdClass(CommandKey.class)
class CommandEntity {
    @Id
    String tenant;

    @Id
    String id;

    /** Grows with every command: the order of announcements. */
    @Column(insertable = false, updatable = false)
    @Nullable
    Long number;

    /** The event CommandAccepted or CommandRefused. */
    String answer;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Column(name = "announced_at")
    @Nullable
    Instant announcedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CommandEntity() {}
}
