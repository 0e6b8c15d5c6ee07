package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.guard.GuardedTrial;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.model.ApiRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings one admitted trial to its end: waits for its turn, calls, and calls again where that may help. */
final class TrialCall {
    private final CallTerms terms;
    private final Engine.Api engine;
    private final GuardedTrial trial;
    private final Endpoint endpoint;
    private final Optional<Spending> spending;
    private final Consumer<Usage> paid;
    private final long takenAt;

    private int attempts;
    private @Nullable Usage wasted;
    private long firstCallAt;
    private boolean untold;
    private volatile boolean stopped;
    private volatile @Nullable CompletableFuture<?> waitedFor;
    private volatile @Nullable ApiRequest underWay;

    /**
     * Takes all that a call depends on.
     *
     * @param paid is told what each call used up
     * @param takenAt when the runner took the trial, by the monotonic clock
     */
    TrialCall(
            CallTerms terms,
            Engine.Api engine,
            GuardedTrial trial,
            Endpoint endpoint,
            Optional<Spending> spending,
            Consumer<Usage> paid,
            long takenAt) {
        this.terms = terms;
        this.engine = engine;
        this.trial = trial;
        this.endpoint = endpoint;
        this.spending = spending;
        this.paid = paid;
        this.takenAt = takenAt;
    }

    /** Begins no call any more, and waits for none; one that is under way goes on. */
    void stop() {
        stopped = true;
        CompletableFuture<?> wait = waitedFor;
        if (wait != null) {
            wait.cancel(false);
        }
    }

    /** Ends the call under way, if there is one. */
    void breakOff() {
        ApiRequest request = underWay;
        if (request != null) {
            request.cancel();
        }
    }

    CallOutcome run() {
        try {
            return complete();
        } catch (CancellationException e) {
            return outcome(
                    Unanswered.forGood(FailureCategory.CANCELLED, "the evaluation was cancelled"),
                    terms.nanoTime().getAsLong());
        } finally {
            endpoint.leave();
        }
    }

    private CallOutcome complete() {
        while (true) {
            awaitTurn();
            long startedAt = terms.nanoTime().getAsLong();
            firstCallAt = attempts == 0 ? startedAt : firstCallAt;
            ApiAnswer answer = inTurn(startedAt);
            Optional<Duration> pause = pauseAfter(answer);
            if (pause.isEmpty()) {
                return outcome(answer, startedAt);
            }
            sleep(pause.get());
        }
    }

    private void awaitTurn() {
        CompletableFuture<?> turn = endpoint.turn();
        waitedFor = turn;
        if (stopped) {
            turn.cancel(false);
        }
        turn.join();
        untold = true;
        if (stopped) {
            endpoint.end();
            throw new CancellationException("stopped at its turn");
        }
    }

    /** Ends the turn, whatever comes of it. */
    private ApiAnswer inTurn(long startedAt) {
        ApiAnswer answer = null;
        try {
            answer = answer();
            return answer;
        } finally {
            tellEndpoint(answer, startedAt);
        }
    }

    private ApiAnswer answer() {
        if (spending.isPresent() && spending.get().isExhausted()) {
            return Unanswered.forGood(
                    FailureCategory.BUDGET_EXHAUSTED, spending.get().words());
        }
        return switch (terms.preparation().prepare(engine, trial.asked())) {
            case CallPreparation.Impossible impossible -> impossible.why();
            case CallPreparation.Ready ready -> call(ready.request());
        };
    }

    private ApiAnswer call(ApiRequest request) {
        underWay = request;
        if (stopped) {
            throw new CancellationException("stopped before its call");
        }
        attempts++;
        ApiAnswer answer = request.send();
        underWay = null;
        Usage usage = answer.usage();
        if (usage != null) {
            paid.accept(usage);
            wasted = answer instanceof Unanswered ? sum(wasted, usage) : wasted;
        }
        return answer;
    }

    private void tellEndpoint(@Nullable ApiAnswer answer, long startedAt) {
        switch (answer) {
            case null -> endpoint.end();
            case Answered _ -> endpoint.succeeded(since(startedAt));
            case Unanswered unanswered -> {
                switch (unanswered.category()) {
                    case RATE_LIMITED -> endpoint.refused(unanswered.retryAfter());
                    case PROVIDER_ERROR, UNREACHABLE, TIMED_OUT -> endpoint.failed();
                    case EMPTY, REFUSED -> endpoint.succeeded(since(startedAt));
                    default -> endpoint.end();
                }
            }
        }
    }

    private Optional<Duration> pauseAfter(ApiAnswer answer) {
        if (stopped && answer instanceof Unanswered unanswered && unanswered.again()) {
            throw new CancellationException("stopped before its next call");
        }
        return switch (answer) {
            case Answered _ -> Optional.empty();
            case Unanswered unanswered ->
                terms.rules().pause(unanswered, attempts, since(firstCallAt), endpoint.isDown());
        };
    }

    private Duration since(long at) {
        return Duration.ofNanos(terms.nanoTime().getAsLong() - at);
    }

    /** Others may have the place meanwhile. */
    private void sleep(Duration pause) {
        CompletableFuture<@Nullable Void> alarm =
                new CompletableFuture<@Nullable Void>().completeOnTimeout(null, pause.toNanos(), TimeUnit.NANOSECONDS);
        waitedFor = alarm;
        told();
        endpoint.leave();
        try {
            if (stopped) {
                throw new CancellationException("stopped between its calls");
            }
            alarm.join();
        } finally {
            endpoint.comeBack();
        }
    }

    /** Its outcome is with the broker, or is nobody's here: another call may be made in its stead. */
    void told() {
        if (untold) {
            untold = false;
            endpoint.told();
        }
    }

    /** What is told where the call itself went wrong here. */
    CallOutcome crashed(String reason) {
        return outcome(
                Unanswered.forGood(FailureCategory.CRASHED, reason),
                terms.nanoTime().getAsLong());
    }

    private CallOutcome outcome(ApiAnswer answer, long startedAt) {
        return new CallOutcome(trial, answer, attempts, wasted, Duration.ofNanos(startedAt - takenAt));
    }

    private static Usage sum(@Nullable Usage one, Usage other) {
        return one == null
                ? other
                : new Usage(one.inputTokens() + other.inputTokens(), one.outputTokens() + other.outputTokens());
    }
}
