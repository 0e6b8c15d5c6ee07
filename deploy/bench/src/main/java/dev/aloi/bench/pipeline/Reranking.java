package dev.aloi.bench.pipeline;

import java.time.Duration;

/** @param taken from telling the change until the last ranking by it was read from the broker */
public record Reranking(Cause cause, Duration taken) {
    /** What has changed. */
    public enum Cause {
        PRICE,
        GRID
    }
}
