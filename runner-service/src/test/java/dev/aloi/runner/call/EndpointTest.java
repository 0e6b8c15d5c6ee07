package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor();
    private final Endpoint endpoint = new Endpoint(new Concurrency(2, 4), 4, alarm, System::nanoTime);

    @AfterEach
    void close() {
        alarm.shutdownNow();
    }

    private CompletableFuture<?> admit(String tenant, int trials) {
        return endpoint.admit(new TenantId(tenant), new EvaluationId("ev-" + tenant), trials);
    }

    private void begin() {
        begin(endpoint);
    }

    private static void begin(Endpoint endpoint) {
        assertThat(endpoint.turn()).isNotCancelled();
    }

    @Test
    void letsNoMoreCallThanTheConcurrency() {
        List<CompletableFuture<?>> turns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            turns.add(endpoint.turn());
        }

        assertThat(turns).extracting(CompletableFuture::isDone).containsExactly(true, true, false, false);
        endpoint.end();
        assertThat(turns).extracting(CompletableFuture::isDone).containsExactly(true, true, true, false);
    }

    /** Whoever takes over after a crash calls again for what was not told: no more than so many. */
    @Test
    void letsNobodyCallWhileTooManyOutcomesAreNotTold() {
        for (int i = 0; i < 4; i++) {
            begin();
            endpoint.succeeded(Duration.ZERO);
        }

        CompletableFuture<?> next = endpoint.turn();

        assertThat(next.isDone()).isFalse();
        endpoint.told();
        assertThat(next.isDone()).isTrue();
    }

    /** Four calls of 8 ms at a time are 2 ms apart when they come evenly, and kept 1.6 apart, of which 1 may be early. */
    @Test
    void keepsTheSuccessorsOfCallsApartThatEndTogether() {
        AtomicLong now = new AtomicLong();
        Endpoint paced = new Endpoint(new Concurrency(4, 4), 100, alarm, now::get);
        for (int i = 0; i < 4; i++) {
            assertThat(paced.turn()).isDone();
        }
        for (int i = 0; i < 4; i++) {
            paced.succeeded(Duration.ofMillis(8));
        }

        List<CompletableFuture<?>> successors = List.of(paced.turn(), paced.turn(), paced.turn(), paced.turn());

        assertThat(successors).extracting(CompletableFuture::isDone).containsExactly(true, false, false, false);
        now.addAndGet(Duration.ofMillis(1).toNanos());
        await().atMost(Duration.ofSeconds(5)).until(successors.get(1)::isDone);
        assertThat(successors.get(2)).isNotDone();
        now.addAndGet(Duration.ofMillis(2).toNanos());
        await().atMost(Duration.ofSeconds(5)).until(successors.get(2)::isDone);
        assertThat(successors.get(3)).isNotDone();
    }

    /** Two of 20 are not all that may be under way, however close they come to each other; 20 are, although 19 of them wait. */
    @ParameterizedTest
    @CsvSource({"2, 20", "20, 21"})
    void takesMoreOnceAllAreWantedThoughTheyAreKeptApart(int wanted, int limit) {
        Endpoint paced = new Endpoint(new Concurrency(20, 40), 100, alarm, () -> 0);
        begin(paced);
        paced.succeeded(Duration.ofSeconds(1));
        begin(paced);
        for (int i = 1; i < wanted; i++) {
            assertThat(paced.turn()).isNotDone();
        }

        paced.succeeded(Duration.ofSeconds(1));

        assertThat(paced.limit()).isEqualTo(limit);
    }

    @Test
    void passesOverATurnThatNobodyWantsAnyMore() {
        begin();
        begin();
        CompletableFuture<?> unwanted = endpoint.turn();
        CompletableFuture<?> wanted = endpoint.turn();

        unwanted.cancel(false);
        endpoint.end();

        assertThat(wanted.isDone()).isTrue();
    }

    /** 2 calls at a time and 16 to spare: a second batch of 16 comes in while fewer than 18 are inside. */
    @Test
    void admitsBatchesInTurnAsCallsEnd() {
        CompletableFuture<?> first = admit("a", 16);
        CompletableFuture<?> second = admit("a", 16);
        CompletableFuture<?> third = admit("a", 16);
        CompletableFuture<?> other = admit("b", 16);

        assertThat(List.of(first.isDone(), second.isDone(), third.isDone(), other.isDone()))
                .containsExactly(true, true, false, false);
        for (int i = 0; i < 15; i++) {
            endpoint.leave();
        }
        assertThat(List.of(third.isDone(), other.isDone())).containsExactly(true, false);
    }

    /** 24 calls at a time and as many to spare, 256 and two batches of 16: further batches wait. */
    @ParameterizedTest
    @CsvSource({"24, 3", "256, 18"})
    void admitsATrialToSpareForEachCallUpToTwoBatches(int concurrency, int admitted) {
        Endpoint wide = new Endpoint(new Concurrency(concurrency, concurrency), 256, alarm, System::nanoTime);

        List<CompletableFuture<?>> batches = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batches.add(wide.admit(new TenantId("a"), new EvaluationId("ev-a"), 16));
        }

        assertThat(batches.stream().filter(CompletableFuture::isDone)).hasSize(admitted);
    }

    @Test
    void leavesAnEndpointAloneThatRefusesOneCallAfterTheOther() {
        begin();
        begin();
        endpoint.refused(Duration.ofMillis(200));
        endpoint.refused(Duration.ofMillis(200));
        begin();
        endpoint.refused(Duration.ofMillis(200));

        CompletableFuture<?> next = endpoint.turn();

        assertThat(next.isDone()).isFalse();
        await().atMost(Duration.ofSeconds(5)).until(next::isDone);
    }

    /** So many calls may break off at once where an endpoint is started anew. */
    @Test
    void isDownAfterManyFailuresInARowThatHaveGoneOnForAWhile() {
        AtomicLong now = new AtomicLong();
        Endpoint failing = new Endpoint(new Concurrency(100, 100), 256, alarm, now::get);
        for (int i = 0; i < 50; i++) {
            assertThat(failing.turn()).isNotCancelled();
            failing.failed();
        }
        assertThat(failing.isDown()).isFalse();

        now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(failing.isDown()).isTrue();

        assertThat(failing.turn()).isNotCancelled();
        failing.succeeded(Duration.ZERO);
        assertThat(failing.isDown()).isFalse();
    }

    @Test
    void isNotDownForFewFailures() {
        AtomicLong now = new AtomicLong();
        Endpoint failing = new Endpoint(new Concurrency(100, 100), 256, alarm, now::get);
        for (int i = 0; i < 19; i++) {
            assertThat(failing.turn()).isNotCancelled();
            failing.failed();
        }
        now.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(failing.isDown()).isFalse();
    }
}
