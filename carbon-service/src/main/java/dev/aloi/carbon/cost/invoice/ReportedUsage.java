package dev.aloi.carbon.cost.invoice;

import java.util.stream.LongStream;

/** The token counts of one call as its API reported them. A report that contradicts itself is refused: no price can be right for it. */
public record ReportedUsage(
        Counting counting,
        long input,
        long cacheRead,
        long cacheWrite,
        long cacheWriteHour,
        long output,
        long reasoning) {
    public ReportedUsage {
        if (LongStream.of(input, cacheRead, cacheWrite, cacheWriteHour, output, reasoning)
                .anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("token counts are not negative");
        }
        counting.plainInput(input, cacheRead + cacheWrite + cacheWriteHour);
        counting.plainOutput(output, reasoning);
    }

    public static ReportedUsage plain(long input, long output) {
        return new ReportedUsage(Counting.APART, input, 0, 0, 0, output, 0);
    }

    /** How many tokens of the kind are paid; over all kinds, every token once. */
    public long billed(TokenKind kind) {
        return switch (kind) {
            case INPUT -> counting.plainInput(input, cacheRead + cacheWrite + cacheWriteHour);
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case CACHE_WRITE_HOUR -> cacheWriteHour;
            case OUTPUT -> counting.plainOutput(output, reasoning);
            case REASONING -> reasoning;
        };
    }

    /** What the request was long: plain, read from and written to the cache. */
    public long requestTokens() {
        return billed(TokenKind.INPUT) + cacheRead + cacheWrite + cacheWriteHour;
    }
}
