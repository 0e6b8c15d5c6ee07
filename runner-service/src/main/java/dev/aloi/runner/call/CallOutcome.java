package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.ApiCall;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.guard.GuardedTrial;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one trial.
 *
 * @param attempts calls made
 * @param wasted used up by calls without a completion
 * @param waited from when the runner took the trial to the start of the call that was answered
 */
record CallOutcome(
        GuardedTrial trial,
        ApiAnswer answer,
        int attempts,
        @Nullable Usage wasted,
        Duration waited) {
    /** @param repeated where a lost runner may have called for the trial */
    TrialEvent event(TrialsRequested batch, boolean repeated, Instant now) {
        TrialId id =
                new TrialId(batch.run(), trial.asked().sample(), trial.asked().repetition());
        return switch (answer) {
            case Answered answered ->
                completed(
                        batch,
                        id,
                        answered,
                        trial.answer(answered.text(), answered.guarding()),
                        call(answered, repeated),
                        now);
            case Unanswered unanswered ->
                failed(batch, id, unanswered, ApiCall.unanswered(attempts, repeated, wasted), now);
        };
    }

    /** Of a trial whose answer, if there was one, was lost here. */
    TrialEvent crashed(TrialsRequested batch, String reason, boolean repeated, Instant now) {
        TrialId id =
                new TrialId(batch.run(), trial.asked().sample(), trial.asked().repetition());
        ApiCall call = ApiCall.unanswered(attempts, repeated, wasted == null ? answer.usage() : wasted);
        return failed(batch, id, Unanswered.forGood(FailureCategory.CRASHED, reason), call, now);
    }

    /** Of a trial for which nobody was to be called. */
    static TrialEvent uncalled(TrialsRequested batch, TrialInput input, Unanswered why, boolean repeated, Instant now) {
        TrialId id = new TrialId(batch.run(), input.sample(), input.repetition());
        return failed(batch, id, why, ApiCall.unanswered(0, repeated, null), now);
    }

    private static TrialFailed failed(TrialsRequested batch, TrialId id, Unanswered why, ApiCall call, Instant now) {
        String reason = call.attempts() > 1 ? why.reason() + "; " + call.attempts() + " calls were made" : why.reason();
        return new TrialFailed(batch.tenant(), batch.evaluation(), id, why.category(), reason, now, call);
    }

    private ApiCall call(Answered answered, boolean repeated) {
        return new ApiCall(
                attempts,
                repeated,
                wasted,
                answered.model(),
                answered.fingerprint(),
                answered.ending(),
                answered.tokens());
    }

    private TrialCompleted completed(
            TrialsRequested batch,
            TrialId id,
            Answered answered,
            GuardedTrial.Answer guarded,
            ApiCall call,
            Instant now) {
        return new TrialCompleted(
                batch.tenant(),
                batch.evaluation(),
                id,
                guarded.completion(),
                answered.usage(),
                guarded.times(new Timings(answered.timeToFirstToken(), answered.total(), null, null, waited)),
                new Execution(name(batch.engine()), null, null, null, 1, null),
                null,
                null,
                now,
                call,
                guarded.guarding());
    }

    /** Of a trial that the input rails let nobody be called for. */
    static TrialEvent refused(TrialsRequested batch, GuardedTrial trial, boolean repeated, Instant now) {
        Answered nobody = new Answered("", new Usage(0, 0), null, Duration.ZERO, null, null, null, null);
        CallOutcome outcome = new CallOutcome(trial, nobody, 0, null, Duration.ZERO);
        TrialId id =
                new TrialId(batch.run(), trial.asked().sample(), trial.asked().repetition());
        return outcome.completed(batch, id, nobody, trial.refusal(), outcome.call(nobody, repeated), now);
    }

    private static String name(Engine engine) {
        return switch (engine) {
            case Engine.OpenAi _ -> "openai";
            case Engine.Bedrock _ -> "bedrock";
            case Engine.Onnx _, Engine.Replay _ -> throw new IllegalArgumentException("no API");
        };
    }
}
