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

    /** @param reason in words that hold neither prompt nor secret */
    record Failed(FailureCategory category, String reason) implements Reply {
        /** True where no other call of the target would fare better. */
        boolean isForAll() {
            return switch (category) {
                case UNREACHABLE, NOT_AUTHORISED, NOT_ALLOWED, MODEL_UNUSABLE, UNSUPPORTED -> true;
                default -> false;
            };
        }
    }
}
