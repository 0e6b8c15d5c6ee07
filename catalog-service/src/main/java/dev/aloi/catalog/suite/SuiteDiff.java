package dev.aloi.catalog.suite;

import dev.aloi.contracts.id.SuiteVersion;
import java.util.List;

/**
 * What has changed from one suite version to another; of each kind of change the first ones by identity.
 *
 * @param unchanged samples that say the same in both
 */
public record SuiteDiff(
        SuiteVersion from,
        SuiteVersion to,
        long added,
        long removed,
        long changed,
        long unchanged,
        List<Changed> samples) {
    /** @param fields in which a changed sample differs */
    public record Changed(String sample, Kind kind, List<String> fields) {}

    /** What became of a sample. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
