package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.token.Tokens;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What is asked of a model. An engine's thread works at it; whoever waits for it may give it up at any time. */
abstract sealed class Task permits GenerationTask, ChoiceTask {
    private static final long NOT_BEGUN = Long.MIN_VALUE;

    private final Tokens prompt;
    private final int most;
    private final Patience patience;
    private final CompletableFuture<Generation> result;
    private Spent spent = Spent.NOTHING;
    private volatile long begun = NOT_BEGUN;

    /**
     * Takes what the model reads before it answers.
     *
     * @param most tokens that the model has to keep in mind for it
     */
    Task(Tokens prompt, int most, Patience patience, CompletableFuture<Generation> result) {
        this.prompt = prompt;
        this.most = most;
        this.patience = patience;
        this.result = result;
    }

    /** The same task for another engine to begin with; whichever ends first is the one that counts. */
    abstract Task again();

    Patience patience() {
        return patience;
    }

    /** How far it has come, for a message. */
    abstract String progress();

    Tokens prompt() {
        return prompt;
    }

    int most() {
        return most;
    }

    CompletableFuture<Generation> result() {
        return result;
    }

    void onEnd(Consumer<Generation> listener) {
        CompletableFuture<Void> _ = result.thenAccept(listener);
    }

    boolean isDone() {
        return result.isDone();
    }

    void begin(long now) {
        begun = now;
        spent = Spent.NOTHING;
    }

    Duration since(long now) {
        return Duration.ofNanos(now - begun);
    }

    void spend(Spent more) {
        spent = spent.plus(more);
    }

    Spent spent() {
        return spent;
    }

    /** Has no effect on a task that has ended. */
    void end(Generation generation) {
        result.complete(generation);
    }

    void refuse(FailureCategory category, String reason) {
        end(new Generation.Refused(category, reason));
    }

    /** Gives it up where nobody wants it any more or its time is over; true where it has ended, for whatever reason. */
    boolean checkPatience(long now) {
        if (!isDone() && patience.cancelled().getAsBoolean()) {
            refuse(FailureCategory.CANCELLED, "the evaluation was cancelled");
        } else if (!isDone()
                && begun != NOT_BEGUN
                && now - begun > patience.deadline().toNanos()) {
            refuse(
                    FailureCategory.TIMED_OUT,
                    "not done within " + patience.deadline().toMillis() + " ms; " + progress());
        }
        return isDone();
    }
}
