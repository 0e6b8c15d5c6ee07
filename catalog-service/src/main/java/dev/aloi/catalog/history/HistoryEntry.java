package dev.aloi.catalog.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as the API shows it.
 *
 * @param withdrawn from then on it was not to be had any more
 * @param changes against the revision before
 */
public record HistoryEntry(int revision, Instant publishedAt, boolean withdrawn, List<Change> changes) {
    /** The newest first. */
    public static List<HistoryEntry> of(List<Revision> revisions) {
        List<HistoryEntry> entries = new ArrayList<>();
        @Nullable String before = null;
        for (Revision revision : revisions) {
            entries.addFirst(new HistoryEntry(
                    revision.revision(),
                    revision.publishedAt(),
                    revision.body() == null,
                    Changes.between(before, revision.body())));
            before = revision.body();
        }
        return entries;
    }
}
