package dev.aloi.runner.trial;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.CompletionModel;
import dev.aloi.runner.model.ModelUnusable;
import dev.aloi.runner.model.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Brings every trial of a batch to its one terminal outcome, whatever happens on the way. */
public final class TrialExecution {
    private static final Logger LOG = Logger.getLogger(TrialExecution.class);

    private final List<CompletionModel> models;
    private final Cancellations cancellations;
    private final Duration deadline;
    private final InstantSource clock;

    /** Takes the deadline for prompts that are decoded together. */
    public TrialExecution(
            List<CompletionModel> models, Cancellations cancellations, Duration deadline, InstantSource clock) {
        this.models = List.copyOf(models);
        this.cancellations = cancellations;
        this.deadline = deadline;
        this.clock = clock;
    }

    /** One event for each trial of the batch, in their order. */
    List<TrialEvent> execute(TrialsRequested request) {
        List<Attempt> attempts = attempts(request);
        Instant now = clock.instant();
        List<TrialEvent> events = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            events.add(event(request, request.trials().get(i), attempts.get(i), now));
        }
        return events;
    }

    private List<Attempt> attempts(TrialsRequested request) {
        BooleanSupplier cancelled = () -> cancellations.contains(request.tenant(), request.evaluation());
        if (cancelled.getAsBoolean()) {
            return all(request, FailureCategory.CANCELLED, "the evaluation was cancelled");
        }
        try {
            return complete(request, new Patience(deadline, cancelled));
        } catch (ModelUnusable e) {
            return all(request, FailureCategory.MODEL_UNUSABLE, e.reason());
        } catch (RuntimeException | LinkageError e) {
            // An exception's message may quote a prompt, so only its kind and place are told.
            LOG.errorf("Batch %s of run %s crashed: %s", request.batch(), request.run(), place(e));
            return all(request, FailureCategory.CRASHED, "the engine broke off: " + name(e));
        }
    }

    private List<Attempt> complete(TrialsRequested request, Patience patience) {
        Engine engine = request.engine();
        for (CompletionModel model : models) {
            if (model.serves(engine)) {
                List<Attempt> attempts = model.complete(engine, request.trials(), patience);
                if (attempts.size() != request.trials().size()) {
                    throw new IllegalStateException("the engine did not answer for every trial");
                }
                return attempts;
            }
        }
        return all(request, FailureCategory.UNSUPPORTED, "no engine of this runner serves the candidate");
    }

    private static List<Attempt> all(TrialsRequested request, FailureCategory category, String reason) {
        return Collections.nCopies(request.trials().size(), new Attempt.Failure(category, reason));
    }

    private static TrialEvent event(TrialsRequested request, TrialInput input, Attempt attempt, Instant now) {
        TrialId trial = new TrialId(request.run(), input.sample(), input.repetition());
        return switch (attempt) {
            case Attempt.Completion completion ->
                new TrialCompleted(
                        request.tenant(),
                        request.evaluation(),
                        trial,
                        completion.text(),
                        completion.usage(),
                        completion.timings(),
                        completion.execution(),
                        completion.energy(),
                        completion.likelihoods(),
                        now);
            case Attempt.Failure(FailureCategory category, String reason) ->
                new TrialFailed(request.tenant(), request.evaluation(), trial, category, reason, now);
        };
    }

    private static String place(Throwable e) {
        StackTraceElement[] frames = e.getStackTrace();
        return name(e) + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }
}
