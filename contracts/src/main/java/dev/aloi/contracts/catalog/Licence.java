package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloi.contracts.Later;
import dev.aloi.contracts.id.LicenceId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence. Not legal advice.
 *
 * @param conditions in words, each with what it demands
 * @param verified whether the text itself was read, an index of licences, or it is general knowledge
 * @param terms the conditions as rules; with an unknown commercial use not all of them are known
 * @param osiApproved by the Open Source Initiative: any use, by anyone; absent: not asked
 * @param fsfLibre a free software licence to the Free Software Foundation; absent: not asked
 * @param deprecated identity that SPDX keeps for old documents alone
 */
public record Licence(
        LicenceId id,
        String name,
        Commercial commercial,
        List<String> conditions,
        String link,
        Verified verified,
        String source,
        LocalDate asOf,
        @Later @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LicenceTerm> terms,
        @Nullable Boolean osiApproved,
        @Nullable Boolean fsfLibre,
        @Nullable Boolean deprecated) {
    public Licence {
        conditions = List.copyOf(conditions);
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

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
