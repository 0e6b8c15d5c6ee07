package dev.aloi.kit.bell;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a thread of its own work whenever it was rung. Rings before the work begins are one; those while it is at work let it work once
 * more, so that nothing that came before a ring waits for the next one.
 */
public final class Bell implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Runnable work;
    private final ScheduledThreadPoolExecutor worker;
    private final AtomicBoolean rung = new AtomicBoolean();

    /**
     * @param name of the thread
     * @param work never twice at a time; does not throw
     */
    public Bell(String name, Runnable work) {
        this.work = work;
        // Who rings while a service stops is not told that it comes too late.
        this.worker = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Lets it work without a ring as well, so long after it has worked the last time without one. */
    public void every(Duration pause) {
        ScheduledFuture<?> _ =
                worker.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns at once. */
    public void ring() {
        if (rung.compareAndSet(false, true)) {
            worker.execute(() -> {
                rung.set(false);
                work.run();
            });
        }
    }

    /** Waits for work that has begun, for a few seconds. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
