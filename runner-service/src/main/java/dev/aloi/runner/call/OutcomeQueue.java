package dev.aloi.runner.call;

import dev.aloi.contracts.runner.TrialEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets many threads tell outcomes one by one, and gives them to the broker many at a time. */
final class OutcomeQueue implements AutoCloseable {
    private static final int MANY = 100;

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Consumer<List<TrialEvent>> publisher;
    private final Thread thread;

    /** @param publisher returns when the broker has all of them */
    OutcomeQueue(Consumer<List<TrialEvent>> publisher) {
        this.publisher = publisher;
        this.thread = Thread.ofPlatform().daemon().name("call-outcomes").start(this::drain);
    }

    /** Returns when the broker has it. */
    void tell(TrialEvent event) {
        Waiting waiting = new Waiting(event, new CompletableFuture<>());
        queue.add(waiting);
        waiting.told.join();
    }

    private void drain() {
        List<Waiting> some = new ArrayList<>(MANY);
        try {
            while (true) {
                some.add(queue.take());
                queue.drainTo(some, MANY - 1);
                publish(some);
                some.clear();
            }
        } catch (InterruptedException e) {
            // Closed: what is not told is another runner's.
        }
    }

    private void publish(List<Waiting> some) {
        try {
            publisher.accept(some.stream().map(Waiting::event).toList());
            some.forEach(waiting -> waiting.told.complete(null));
        } catch (RuntimeException e) {
            some.forEach(waiting -> waiting.told.completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private record Waiting(TrialEvent event, CompletableFuture<@Nullable Void> told) {}
}
