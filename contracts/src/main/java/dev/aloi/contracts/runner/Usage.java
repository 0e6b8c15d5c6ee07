package dev.aloi.contracts.runner;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tokens read and written for one trial; absent parts were not told.
 *
 * @param inputTokens all that was read, cached or not
 * @param outputTokens all that was written, reasoning included
 * @param cacheReadTokens of the input, those that a cache served
 * @param cacheWriteTokens of the input, those that were written to a cache
 * @param reasoningTokens of the output, those that are not in the completion
 */
public record Usage(
        int inputTokens,
        int outputTokens,
        @Nullable Integer cacheReadTokens,
        @Nullable Integer cacheWriteTokens,
        @Nullable Integer reasoningTokens) {
    public Usage {
        if (Stream.of(inputTokens, outputTokens, or0(cacheReadTokens), or0(cacheWriteTokens), or0(reasoningTokens))
                .anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("token counts are not negative");
        }
        if (or0(cacheReadTokens) + or0(cacheWriteTokens) > inputTokens || or0(reasoningTokens) > outputTokens) {
            throw new IllegalArgumentException("a part of the tokens is not more than all of them");
        }
    }

    /** Usage of which no part is told. */
    public Usage(int inputTokens, int outputTokens) {
        this(inputTokens, outputTokens, null, null, null);
    }

    private static int or0(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
