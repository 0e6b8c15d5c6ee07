package dev.aloi.contracts.runner;

/** Tokens read and written for one trial. */
public record Usage(int inputTokens, int outputTokens) {
    public Usage {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException("token counts are not negative");
        }
    }
}
