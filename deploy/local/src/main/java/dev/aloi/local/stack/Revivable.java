package dev.aloi.local.stack;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that runs outside this JVM, may die, and can be started again as it was. */
final class Revivable<T extends AutoCloseable> implements AutoCloseable {
    private final String name;
    private final Supplier<T> launch;
    private final Predicate<T> alive;
    private @Nullable T running;
    private boolean wanted;
    private boolean closed;

    Revivable(String name, Supplier<T> launch, Predicate<T> alive) {
        this.name = name;
        this.launch = launch;
        this.alive = alive;
    }

    String name() {
        return name;
    }

    synchronized Optional<T> running() {
        return Optional.ofNullable(running);
    }

    synchronized T start() {
        if (closed) {
            throw new StackFault("interrupted while starting");
        }
        var started = launch.get();
        running = started;
        wanted = true;
        return started;
    }

    synchronized boolean isDead() {
        return wanted && !closed && (running == null || !alive.test(running));
    }

    /** Releases what the dead one held, and starts another one; where that fails it is still dead. */
    synchronized void revive() {
        release();
        start();
    }

    /** It stays closed: whoever is still starting things must not start this one again. */
    @Override
    public synchronized void close() {
        closed = true;
        release();
    }

    private void release() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException(name + " did not stop: " + e.getMessage(), e);
        } finally {
            running = null;
        }
    }
}
