package dev.aloi.local.load;

import dev.aloi.contracts.catalog.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Makes the calls of one load. None waits for an earlier one to be answered unless the load says so. */
final class LoadRun {
    private static final Ends NONE = new Ends(0, 0);

    private final Target target;
    private final List<Prompt> prompts;
    private final RandomGenerator random;
    private final LongSupplier nanoTime;

    /**
     * Takes the target and the world.
     *
     * @param prompts asked one after the other, and again from the first
     * @param nanoTime the monotonic clock
     */
    LoadRun(Target target, List<Prompt> prompts, RandomGenerator random, LongSupplier nanoTime) {
        this.target = target;
        this.prompts = List.copyOf(prompts);
        this.random = random;
        this.nanoTime = nanoTime;
    }

    /**
     * All calls in the order in which they were meant to begin.
     *
     * @param told is told how many calls have ended so far
     */
    List<Call> run(Load load, Consumer<Ends> told) {
        return switch (load) {
            case Load.Poisson poisson -> open(Arrivals.poisson(poisson.perSecond(), poisson.time(), random), told);
            case Load.Closed closed -> closed(closed, told);
        };
    }

    private List<Call> open(long[] arrivals, Consumer<Ends> told) {
        AtomicReference<Ends> ends = new AtomicReference<>(NONE);
        List<Future<Call>> calls = new ArrayList<>(arrivals.length);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = nanoTime.getAsLong();
            for (int i = 0; i < arrivals.length; i++) {
                long intended = arrivals[i];
                Prompt prompt = prompts.get(i % prompts.size());
                awaitUntil(start + intended);
                calls.add(threads.submit(() -> {
                    Call call = call(start, intended, prompt);
                    told.accept(ends.updateAndGet(before -> before.with(call.reply())));
                    return call;
                }));
            }
        }
        return calls.stream().map(Future::resultNow).toList();
    }

    private void awaitUntil(long time) {
        for (long left = time - nanoTime.getAsLong(); left > 0; left = time - nanoTime.getAsLong()) {
            LockSupport.parkNanos(left);
        }
    }

    private List<Call> closed(Load.Closed load, Consumer<Ends> told) {
        ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Ends> ends = new AtomicReference<>(NONE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = nanoTime.getAsLong();
            long end = load.time().toNanos();
            for (int i = 0; i < load.callers(); i++) {
                var _ = threads.submit(() -> {
                    for (long now = nanoTime.getAsLong() - start; now < end; now = nanoTime.getAsLong() - start) {
                        int number = next.getAndIncrement();
                        Call call = call(start, now, prompts.get(number % prompts.size()));
                        calls.add(call);
                        told.accept(ends.updateAndGet(before -> before.with(call.reply())));
                    }
                });
            }
        }
        return calls.stream()
                .sorted((one, other) -> Long.compare(one.intended(), other.intended()))
                .toList();
    }

    private Call call(long start, long intended, Prompt prompt) {
        long started = nanoTime.getAsLong() - start;
        return new Call(intended, started, target.ask(prompt));
    }
}
