package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.LicenceId;
import java.time.LocalDate;
import java.util.List;

/**
 * A licence. Not legal advice.
 *
 * @param conditions in words, each with what it demands
 * @param verified whether the text itself was read, an index of licences, or it is general knowledge
 */
public record Licence(
        LicenceId id,
        String name,
        Commercial commercial,
        List<String> conditions,
        String link,
        Verified verified,
        String source,
        LocalDate asOf) {
    public enum Commercial {
        YES,
        CONDITIONAL,
        NO,
        UNKNOWN
    }

    public enum Verified {
        TEXT,
        INDEX,
        KNOWLEDGE
    }
}
