package dev.aloi.catalog.suite;

import dev.aloi.kit.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file being brought in, or brought in.
 *
 * @param bytes of the file
 * @param bytesRead of it so far; it is read twice, first to look at all of it
 * @param samples that were good so far
 * @param suite once it is there
 * @param left rows that were left out, where that was asked for
 * @param problem why there is no suite, where it failed; what is wrong with rows that were left out
 */
public record SuiteImportView(
        String id,
        String file,
        String name,
        State state,
        long bytes,
        long bytesRead,
        long samples,
        @Nullable SuiteView suite,
        @Nullable Integer left,
        @Nullable Problem problem,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** How far it is. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED
    }
}
