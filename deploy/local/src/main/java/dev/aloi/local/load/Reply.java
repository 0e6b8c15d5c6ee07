package dev.aloi.local.load;

import dev.aloi.contracts.runner.FailureCategory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
public sealed interface Reply permits Reply.Answered, Reply.Failed {
    /**
     * An answer.
     *
     * @param timeToFirstToken from the start of the call; absent where the answer came in one piece
     * @param total from the start of the call to the end of the answer
     * @param outputTokens absent where nobody told
     */
    record Answered(
            @Nullable Duration timeToFirstToken,
            Duration total,
            @Nullable Integer outputTokens) implements Reply {}

    record Failed(FailureCategory category) implements Reply {}
}
