package dev.aloi.kit.bell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BellTest {
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();
    private final Bell bell = new Bell("bell-test", this::work);

    private void work() {
        mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        begun.release();
        mayEnd.acquireUninterruptibly();
        atWork.decrementAndGet();
    }

    @AfterEach
    void close() {
        mayEnd.release(1_000);
        bell.close();
    }

    @Test
    void worksWhenRung() throws Exception {
        bell.ring();

        assertThat(begins()).isTrue();
    }

    @Test
    void worksOnceMoreForAllWhoRangMeanwhile() throws Exception {
        bell.ring();
        assertThat(begins()).isTrue();

        bell.ring();
        bell.ring();
        bell.ring();
        mayEnd.release();

        assertThat(begins()).isTrue();
        mayEnd.release(10);
        bell.close();
        assertThat(begun.availablePermits()).isZero();
        assertThat(mostAtWork).hasValue(1);
    }

    @Test
    void worksWithoutARing() throws Exception {
        mayEnd.release(1_000);

        bell.every(Duration.ofMillis(1));

        assertThat(begins()).isTrue();
        assertThat(begins()).isTrue();
    }

    @Test
    void ringsInVainOnceClosed() {
        bell.close();

        bell.ring();

        assertThat(begun.availablePermits()).isZero();
    }

    private boolean begins() throws InterruptedException {
        return begun.tryAcquire(10, TimeUnit.SECONDS);
    }
}
