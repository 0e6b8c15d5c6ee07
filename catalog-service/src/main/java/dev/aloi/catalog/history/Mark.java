package dev.aloi.catalog.history;

import java.time.Instant;

/** How far a log has come: the newest revision's number and time. */
public record Mark(long number, Instant publishedAt) {
    static final Mark BEFORE_ALL = new Mark(0, Instant.EPOCH);
}
