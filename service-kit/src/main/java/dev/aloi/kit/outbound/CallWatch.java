package dev.aloi.kit.outbound;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after the limits of all calls under way. */
final class CallWatch implements AutoCloseable {
    /** How late a limit may be noticed. */
    private static final Duration PERIOD = Duration.ofMillis(50);

    private final Set<OutboundCall> calls = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;

    CallWatch() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outbound-watch").factory());
        var _ = clock.scheduleWithFixedDelay(
                () -> calls.forEach(OutboundCall::check), PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(OutboundCall call) {
        calls.add(call);
    }

    void remove(OutboundCall call) {
        calls.remove(call);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        calls.forEach(OutboundCall::cancel);
    }
}
