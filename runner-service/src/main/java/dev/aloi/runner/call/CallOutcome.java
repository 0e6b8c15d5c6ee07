package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.ApiCall;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
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
        TrialInput input,
        ApiAnswer answer,
        int attempts,
        @Nullable Usage wasted,
        Duration waited) {
    /** @param repeated where a lost runner may have called for the trial */
    TrialEvent event(TrialsRequested batch, boolean repeated, Instant now) {
        TrialId trial = new TrialId(batch.run(), input.sample(), input.repetition());
        return switch (answer) {
            case Answered answered ->
                new TrialCompleted(
                        batch.tenant(),
                        batch.evaluation(),
                        trial,
                        answered.text(),
                        answered.usage(),
                        new Timings(answered.timeToFirstToken(), answered.total(), null, null, waited),
                        new Execution(name(batch.engine()), null, null, null, 1, null),
                        null,
                        null,
                        now,
                        new ApiCall(
                                attempts,
                                repeated,
                                wasted,
                                answered.model(),
                                answered.fingerprint(),
                                answered.ending(),
                                answered.tokens()));
            case Unanswered unanswered ->
                new TrialFailed(
                        batch.tenant(),
                        batch.evaluation(),
                        trial,
                        unanswered.category(),
                        attempts > 1 ? unanswered.reason() + "; " + attempts + " calls were made" : unanswered.reason(),
                        now,
                        ApiCall.unanswered(attempts, repeated, wasted));
        };
    }

    private static String name(Engine engine) {
        return switch (engine) {
            case Engine.OpenAi _ -> "openai";
            case Engine.Bedrock _ -> "bedrock";
            case Engine.Onnx _, Engine.Replay _ -> throw new IllegalArgumentException("no API");
        };
    }
}
