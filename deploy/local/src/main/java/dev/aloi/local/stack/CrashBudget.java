package dev.aloi.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a process may come back: one that dies at every start is not helped by another one. */
final class CrashBudget {
    private final int restarts;
    private final Duration window;
    private final Deque<Instant> crashes = new ArrayDeque<>();

    CrashBudget(int restarts, Duration window) {
        this.restarts = restarts;
        this.window = window;
    }

    /** Counts a crash; tells whether the process may be started once more. */
    synchronized boolean allowsRestartAfterCrashAt(Instant crash) {
        crashes.addLast(crash);
        while (crashes.getFirst().isBefore(crash.minus(window))) {
            crashes.removeFirst();
        }
        return crashes.size() <= restarts;
    }
}
