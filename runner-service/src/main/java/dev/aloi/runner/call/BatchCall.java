package dev.aloi.runner.call;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A batch that waits for its turn or is under way, for whoever wants to stop it. */
final class BatchCall {
    private final TenantId tenant;
    private final EvaluationId evaluation;
    private final int partition;
    private volatile List<TrialCall> calls = List.of();
    private volatile @Nullable CompletableFuture<?> admission;
    private volatile boolean cancelled;
    private volatile boolean abandoned;

    BatchCall(TrialsRequested request, int partition) {
        this.tenant = request.tenant();
        this.evaluation = request.evaluation();
        this.partition = partition;
    }

    TenantId tenant() {
        return tenant;
    }

    EvaluationId evaluation() {
        return evaluation;
    }

    int partition() {
        return partition;
    }

    /** Nobody wants the outcomes any more: no call is begun. */
    void cancel() {
        cancelled = true;
        stopWaiting();
        calls.forEach(TrialCall::stop);
    }

    /** Breaks off what is under way, once nothing can take its turn. */
    void breakOff() {
        calls.forEach(TrialCall::breakOff);
    }

    /** Another runner has the batch now: no call is begun, and those under way are brought to their end. */
    void abandon() {
        abandoned = true;
        stopWaiting();
        calls.forEach(TrialCall::stop);
    }

    private void stopWaiting() {
        CompletableFuture<?> wait = admission;
        if (wait != null) {
            wait.cancel(false);
        }
    }

    /** False where the batch was stopped before its turn. */
    boolean await(CompletableFuture<?> turn) {
        admission = turn;
        if (cancelled || abandoned) {
            // A turn that is granted already is used: every call sees that it is stopped.
            turn.cancel(false);
        }
        try {
            turn.join();
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    void begin(List<TrialCall> begun) {
        calls = begun;
        if (cancelled || abandoned) {
            begun.forEach(TrialCall::stop);
        }
    }

    /** True of a trial of which another runner tells the outcome. */
    boolean isLeftToOthers(CallOutcome outcome) {
        return abandoned
                && !cancelled
                && outcome.answer() instanceof Unanswered unanswered
                && unanswered.category() == FailureCategory.CANCELLED;
    }

    boolean isAbandoned() {
        return abandoned && !cancelled;
    }
}
