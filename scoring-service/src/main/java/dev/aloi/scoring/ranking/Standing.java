package dev.aloi.scoring.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as the database has it, locked for this transaction.
 *
 * @param ranking the last one, as JSON; absent before the first
 * @param toldAt when the broker got one last
 * @param before the newest of the rankings that held everything when they were made; absent before the first
 */
record Standing(
        @Nullable String ranking,
        long revision,
        long told,
        @Nullable Instant toldAt,
        boolean settled,
        boolean cancelled,
        @Nullable Long before) {}
