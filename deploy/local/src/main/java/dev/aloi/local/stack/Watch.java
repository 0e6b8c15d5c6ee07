package dev.aloi.local.stack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks after what runs: what has died is started again, unless it keeps dying. */
final class Watch implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final int RESTARTS_A_MINUTE = 5;

    private final List<Revivable<?>> watched;
    private final Map<Revivable<?>, CrashBudget> budgets;
    private final InstantSource clock;
    private final Incidents incidents;
    private final Thread thread;
    private volatile boolean stopping;

    private Watch(List<Revivable<?>> watched, InstantSource clock, Incidents incidents) {
        this.watched = List.copyOf(watched);
        this.budgets = watched.stream()
                .collect(Collectors.toMap(
                        Function.identity(), each -> new CrashBudget(RESTARTS_A_MINUTE, Duration.ofMinutes(1))));
        this.clock = clock;
        this.incidents = incidents;
        this.thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::run);
    }

    static Watch start(List<Revivable<?>> watched, InstantSource clock, Incidents incidents) {
        var watch = new Watch(watched, clock, incidents);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!stopping) {
                for (var each : watched) {
                    if (!stopping && each.isDead()) {
                        revive(each);
                    }
                }
                Thread.sleep(INTERVAL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive(Revivable<?> dead) {
        var budget = budgets.get(dead);
        if (budget == null || !budget.allowsRestartAfterCrashAt(clock.instant())) {
            incidents.gaveUp(dead.name(), "it ended " + (RESTARTS_A_MINUTE + 1) + " times within a minute");
            stopping = true;
            return;
        }
        try {
            dead.revive();
            incidents.restarted(dead.name(), "it had ended by itself");
        } catch (RuntimeException e) {
            // What the dead one held may be released a moment later; the next round tries again.
            incidents.restartFailed(dead.name(), String.valueOf(e.getMessage()));
        }
    }

    /** After this nothing is started any more. */
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
