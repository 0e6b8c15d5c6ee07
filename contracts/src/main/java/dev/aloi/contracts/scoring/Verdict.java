package dev.aloi.contracts.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What a comparison allows one to say of the candidate beside the baseline.
 *
 * @param margin by how much worse would not matter, in the metric's own unit
 * @param moreSamples about as many would tell a difference of the margin; absent where there are enough
 * @param words the verdict as a sentence
 */
public record Verdict(Kind kind, double margin, @Nullable Long moreSamples, String words) {
    /** In the order in which they are tried. */
    public enum Kind {
        BETTER,
        WORSE,
        /** Neither better nor worse by the margin. */
        EQUIVALENT,
        /** Not worse by the margin; perhaps better. */
        NO_WORSE,
        NOT_ENOUGH_DATA
    }
}
