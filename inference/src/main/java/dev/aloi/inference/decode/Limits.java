package dev.aloi.inference.decode;

import java.time.Duration;

/**
 * What an engine may take.
 *
 * @param rows prompts decoded side by side
 * @param cacheBytes for keys and values, of all prompts together and of what they share
 * @param hang how long the runtime is waited for once it was told to break off
 */
public record Limits(int rows, long cacheBytes, Duration hang) {
    public Limits {
        if (rows < 1 || cacheBytes < 1) {
            throw new IllegalArgumentException("an engine needs at least one row and memory for it");
        }
    }
}
