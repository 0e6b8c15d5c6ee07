package dev.aloi.catalog.history;

import dev.aloi.contracts.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one identity from some moment on.
 *
 * @param number in the order of commits, over everything
 * @param revision of this identity, from 1
 * @param body as JSON; null: withdrawn
 */
public record Revision(
        long number,
        TenantId tenant,
        String id,
        int revision,
        @Nullable String body,
        Instant publishedAt) {}
