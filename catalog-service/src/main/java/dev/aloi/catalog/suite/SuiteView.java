package dev.aloi.catalog.suite;

import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.id.SuiteVersion;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A suite version.
 *
 * @param digest SHA-256 over the canonical content, in hexadecimal
 * @param splits samples per split
 * @param selfHostedOnly true where the samples may not be sent to an API
 * @param part which part of another version it is; absent: of none
 * @param dividedFrom that other version
 * @param sealedAt since when its samples are not shown; absent: they are
 * @param unsealedAt when they were shown again; they are held out no more
 * @param heldOutPart of one that was divided; absent: it was not
 */
public record SuiteView(
        SuiteVersion suite,
        String name,
        String digest,
        int samples,
        Map<String, Integer> splits,
        boolean selfHostedOnly,
        @Nullable Part part,
        @Nullable SuiteVersion dividedFrom,
        @Nullable Instant sealedAt,
        @Nullable Instant unsealedAt,
        @Nullable HeldOutPart heldOutPart) {
    /** What a part of a suite is for. */
    public enum Part {
        TUNING,
        HELD_OUT
    }

    /** Whether its samples are not shown. */
    public boolean sealed() {
        return sealedAt != null && unsealedAt == null;
    }

    /** Whether it is what candidates are measured by that were tuned on something else. */
    public boolean heldOut() {
        return part == Part.HELD_OUT && sealed();
    }
}
