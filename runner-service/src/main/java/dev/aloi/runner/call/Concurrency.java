package dev.aloi.runner.call;

import java.time.Duration;

/**
 * How many calls an endpoint takes at a time, found by trying: one more for each that succeeds until it first refuses one, then one
 * more for each round of them; a fifth less for each episode of refusals (additive increase, multiplicative decrease: Chiu and Jain
 * 1989). Time is given as nanoseconds of the monotonic clock. Not for several threads.
 */
final class Concurrency {
    private static final double DECREASE = 0.8;

    /** Refusals within it belong to one episode, as in Inspect. */
    private static final Duration COOL_DOWN = Duration.ofSeconds(15);

    private final double most;
    private double limit;
    private boolean refusedBefore;
    private long cooledAt;

    Concurrency(int first, int most) {
        this.limit = Math.min(first, most);
        this.most = most;
    }

    /** Calls at a time, at least 1. */
    int limit() {
        return (int) limit;
    }

    /** @param busy whether all that the limit allows were under way */
    void succeeded(boolean busy) {
        if (busy) {
            limit = Math.min(most, limit + (refusedBefore ? 1 / limit : 1));
        }
    }

    /** The endpoint said that it is called too often. */
    void refused(long now) {
        if (refusedBefore && now - cooledAt < 0) {
            return;
        }
        refusedBefore = true;
        cooledAt = now + COOL_DOWN.toNanos();
        limit = Math.max(1, limit * DECREASE);
    }
}
