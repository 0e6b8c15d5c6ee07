package dev.aloi.runner.guard;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Where rails compute, and how long they take. Virtual threads are for what waits: on their few carriers a rail would hold up the
 * answers of other calls, and be told as those models' latency. Their work is done here, a text at a time in the order in
 * which it came; other threads do it themselves. Once closed, whoever waits here waits for good: its trial is another runner's.
 */
final class RailThreads implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RailThreads.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private final ThreadPoolExecutor threads;

    /** What came of a work, and what it took; waiting for a thread is not in it. */
    record Timed<T>(T result, Duration took) {}

    RailThreads(LongSupplier nanoTime, int atMost) {
        this.nanoTime = nanoTime;
        threads = new ThreadPoolExecutor(
                atMost,
                atMost,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("rails-", 0).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
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

    /** Returns when nothing is computed here any more, or late. */
    @Override
    public void close() {
        threads.shutdown();
        threads.getQueue().clear();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warnf("A rail was still computing after %d s", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
