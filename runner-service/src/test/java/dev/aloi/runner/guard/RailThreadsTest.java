package dev.aloi.runner.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RailThreadsTest {
    private final AtomicLong now = new AtomicLong();

    @AutoClose
    private final RailThreads threads = new RailThreads(now::get, 1);

    @Test
    void computesForAVirtualThreadOnAnotherOneAndForOthersOnTheirs() throws Exception {
        Supplier<Thread> where = () -> threads.time(Thread::currentThread).result();

        assertThat(onAVirtualThread(where::get).isVirtual()).isFalse();
        assertThat(where.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void countsTheWorkAndNotTheWaitForAThread() throws Exception {
        CountDownLatch queued = new CountDownLatch(1);
        CompletableFuture<Duration> first = begin(() -> {
            pass(queued);
            return now.addAndGet(7);
        });
        CompletableFuture<Duration> second = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> second.complete(took(() -> now.addAndGet(2))));
        awaitState(waiting, Thread.State.WAITING);
        queued.countDown();

        assertThat(first.get()).isEqualTo(Duration.ofNanos(7));
        assertThat(second.get()).isEqualTo(Duration.ofNanos(2));
    }

    @Test
    void throwsWhatTheWorkThrows() {
        Supplier<String> broken = () -> {
            throw new IllegalArgumentException("a rail");
        };

        assertThatThrownBy(() -> onAVirtualThread(() -> threads.compute(broken)))
                .hasCauseExactlyInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("a rail");
    }

    @Test
    void leavesWhatItHasNotBegunToOthersWhenItIsClosed() throws Exception {
        CountDownLatch closing = new CountDownLatch(1);
        CompletableFuture<Duration> begun = begin(() -> {
            pass(closing);
            return now.addAndGet(7);
        });
        Thread queued = Thread.ofVirtual().start(() -> threads.compute(() -> now.addAndGet(100)));
        awaitState(queued, Thread.State.WAITING);
        Thread closer = Thread.ofPlatform().start(threads::close);
        awaitState(closer, Thread.State.TIMED_WAITING);
        Thread late = Thread.ofVirtual().start(() -> threads.compute(() -> now.addAndGet(100)));
        awaitState(late, Thread.State.WAITING);
        assertThat(closer.isAlive()).isTrue();
        closing.countDown();
        closer.join();

        assertThat(begun.get()).isEqualTo(Duration.ofNanos(7));
        assertThat(now).hasValue(7);
        assertThat(queued.getState()).isEqualTo(Thread.State.WAITING);
        assertThat(late.getState()).isEqualTo(Thread.State.WAITING);
    }

    /** Returns when it computes. */
    private CompletableFuture<Duration> begin(Supplier<Long> work) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Duration> took = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> took.complete(took(() -> {
                    begun.countDown();
                    return work.get();
                })));
        begun.await();
        return took;
    }

    private static void awaitState(Thread thread, Thread.State state) {
        await().until(() -> thread.getState() == state);
    }

    private Duration took(Supplier<Long> work) {
        return threads.time(work).took();
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T onAVirtualThread(Callable<T> work) throws Exception {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            return thread.submit(work).get();
        }
    }
}
