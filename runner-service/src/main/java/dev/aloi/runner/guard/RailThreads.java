package dev.aloi.runner.guard;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where rails compute, and how long they take. Virtual threads are for what waits: on their few carriers a rail would hold up the
 * answers of other calls, and be told as those models' latency. Their work is done here, a text at a time in the order in
 * which it came; other threads do it themselves.
 */
final class RailThreads implements AutoCloseable {
    private final LongSupplier nanoTime;
    private final ExecutorService threads;

    /** What came of a work, and what it took; waiting for a thread is not in it. */
    record Timed<T>(T result, Duration took) {}

    RailThreads(LongSupplier nanoTime, int atMost) {
        this.nanoTime = nanoTime;
        threads = Executors.newFixedThreadPool(
                atMost, Thread.ofPlatform().name("rails-", 0).daemon().factory());
    }

    <T> Timed<T> time(Supplier<T> work) {
        return compute(() -> {
            long start = nanoTime.getAsLong();
            T result = work.get();
            return new Timed<>(result, Duration.ofNanos(nanoTime.getAsLong() - start));
        });
    }

    /** Throws what the work throws. */
    <T> T compute(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
