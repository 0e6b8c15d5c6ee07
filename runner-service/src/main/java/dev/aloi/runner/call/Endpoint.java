package dev.aloi.runner.call;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The line before one endpoint. Batches are admitted in fair order as fast as calls end, calls then take turns as far as the
 * concurrency goes, at a distance from each other, and while not too many are answered or under way whose outcome is not told: so many
 * are made again, and paid again, after a crash. An endpoint that refuses one call after the other is left alone for a while.
 */
final class Endpoint {
    /** Trials that are admitted beyond those that can be called, so that there is always a next one: about a batch. */
    private static final int LEAST_SPARE = 16;

    private static final int MOST_SPARE = 32;

    /** Refusals in a row that mean the whole endpoint and not a single call. */
    private static final int DENSE = 3;

    /** Failures in a row after which nothing is tried again, once they have gone on for a while: the endpoint is down. */
    private static final int DOWN = 20;

    /** As many calls as are under way fail at once where an endpoint is started anew. */
    private static final Duration DOWN_FOR = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    /** In nanoseconds. Calls that come faster begin some at a time: an alarm for each would take as much as the call does. */
    private static final long LEAST_ALARM = 500_000;

    private final Concurrency concurrency;
    private final Pacing pacing = new Pacing();
    private final int mostUntold;
    private final ScheduledExecutorService alarm;
    private final LongSupplier nanoTime;
    private final FairQueue<Admission> batches = new FairQueue<>();
    private final Deque<CompletableFuture<@Nullable Void>> calls = new ArrayDeque<>();
    private int admitted;
    private int underWay;
    private int untold;
    private int refusalsInARow;
    private int failuresInARow;
    private long failingSince;
    private int pauses;
    private boolean heldBack;
    private boolean paused;
    private long pausedUntil;

    Endpoint(Concurrency concurrency, int mostUntold, ScheduledExecutorService alarm, LongSupplier nanoTime) {
        this.concurrency = concurrency;
        this.mostUntold = mostUntold;
        this.alarm = alarm;
        this.nanoTime = nanoTime;
    }

    /** Completes when so many trials of an evaluation may queue for their calls; each has to leave again. */
    synchronized CompletableFuture<@Nullable Void> admit(TenantId tenant, EvaluationId evaluation, int trials) {
        CompletableFuture<@Nullable Void> turn = new CompletableFuture<>();
        batches.add(tenant, evaluation, new Admission(trials, turn));
        dispatch();
        return turn;
    }

    /** Completes when an admitted trial may call; the call has to end, and then to be told. */
    synchronized CompletableFuture<@Nullable Void> turn() {
        CompletableFuture<@Nullable Void> turn = new CompletableFuture<>();
        calls.addLast(turn);
        dispatch();
        return turn;
    }

    /** An admitted trial leaves: for good, or while it waits to try again. */
    synchronized void leave() {
        admitted--;
        dispatch();
    }

    /** A trial that left for a while is back. */
    synchronized void comeBack() {
        admitted++;
    }

    /** @param took from the call's turn to the end of its answer */
    synchronized void succeeded(Duration took) {
        pacing.answered(took);
        int wouldBeUnderWay = heldBack ? underWay + calls.size() : underWay;
        concurrency.succeeded(wouldBeUnderWay >= concurrency.limit());
        refusalsInARow = 0;
        failuresInARow = 0;
        pauses = 0;
        end();
    }

    /** The endpoint said that it is called too often. */
    synchronized void refused(@Nullable Duration retryAfter) {
        long now = nanoTime.getAsLong();
        concurrency.refused(now);
        refusalsInARow++;
        failuresInARow = 0;
        if (refusalsInARow >= DENSE && !paused) {
            Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(pauses, MOST_DOUBLINGS));
            pause(now, retryAfter == null ? own : retryAfter);
        }
        end();
    }

    /** The call failed for a reason that lies with the endpoint. */
    synchronized void failed() {
        failingSince = failuresInARow == 0 ? nanoTime.getAsLong() : failingSince;
        failuresInARow++;
        end();
    }

    /** The call came to an end that says nothing of the endpoint, or was not made. */
    synchronized void end() {
        underWay--;
        dispatch();
    }

    /** The outcome of a call that has ended is with the broker, or there is none. */
    synchronized void told() {
        untold--;
        dispatch();
    }

    /** True where calls have failed for so long that trying again is of no use. */
    synchronized boolean isDown() {
        return failuresInARow >= DOWN && nanoTime.getAsLong() - failingSince >= DOWN_FOR.toNanos();
    }

    synchronized boolean isIdle() {
        return admitted == 0 && batches.size() == 0;
    }

    /** Calls at a time at present. */
    synchronized int limit() {
        return concurrency.limit();
    }

    private void pause(long now, Duration pause) {
        paused = true;
        pauses++;
        pausedUntil = now + pause.toNanos();
        var _ = alarm.schedule(this::goOn, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void goOn() {
        paused = paused && pausedUntil - nanoTime.getAsLong() > 0;
        dispatch();
    }

    private void dispatch() {
        while (mayCall() && !calls.isEmpty() && !isHeldBack()) {
            if (calls.removeFirst().complete(null)) {
                pacing.begins(nanoTime.getAsLong(), concurrency.limit());
                underWay++;
                untold++;
            }
        }
        while (admitted < concurrency.limit() + spare()) {
            Optional<Admission> next = batches.poll();
            if (next.isEmpty()) {
                break;
            }
            admitted += next.get().turn().complete(null) ? next.get().trials() : 0;
        }
    }

    private boolean mayCall() {
        return !paused && underWay < concurrency.limit() && untold < mostUntold;
    }

    /** Whether the next call is too close to the one before it; it is let in when it is not any more. */
    private boolean isHeldBack() {
        if (!heldBack) {
            long pause = pacing.pause(nanoTime.getAsLong());
            if (pause > 0) {
                heldBack = true;
                var _ = alarm.schedule(this::letIn, Math.max(pause, LEAST_ALARM), TimeUnit.NANOSECONDS);
            }
        }
        return heldBack;
    }

    private synchronized void letIn() {
        heldBack = false;
        dispatch();
    }

    /** One for each call: all of those under way may end while the broker is told of the next batch. */
    private int spare() {
        return Math.clamp(concurrency.limit(), LEAST_SPARE, MOST_SPARE);
    }

    private record Admission(int trials, CompletableFuture<@Nullable Void> turn) {}
}
