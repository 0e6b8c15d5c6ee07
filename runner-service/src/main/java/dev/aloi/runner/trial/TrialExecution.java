package dev.aloi.runner.trial;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.EarlierTrial;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.guard.GuardedTrial;
import dev.aloi.runner.guard.Guards;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.CompletionModel;
import dev.aloi.runner.model.ModelUnusable;
import dev.aloi.runner.model.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Brings every trial of a batch to its one terminal outcome, whatever happens on the way. */
public final class TrialExecution {
    private static final Logger LOG = Logger.getLogger(TrialExecution.class);

    private final List<CompletionModel> models;
    private final Guards guards;
    private final Node node;
    private final Cancellations cancellations;
    private final Duration deadline;
    private final InstantSource clock;

    /** Takes the deadline for prompts that are decoded together. */
    public TrialExecution(
            List<CompletionModel> models,
            Guards guards,
            Node node,
            Cancellations cancellations,
            Duration deadline,
            InstantSource clock) {
        this.models = List.copyOf(models);
        this.guards = guards;
        this.node = node;
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
        for (CompletionModel model : models) {
            if (model.serves(request.engine())) {
                return complete(model, request, patience);
            }
        }
        return all(request, FailureCategory.UNSUPPORTED, "no engine of this runner serves the candidate");
    }

    private List<Attempt> complete(CompletionModel model, TrialsRequested request, Patience patience) {
        Predicate<TrialInput> reused = reused(model, request, patience);
        List<TrialInput> open =
                request.trials().stream().filter(reused.negate()).toList();
        Iterator<Attempt> run = run(model, request, open, patience).iterator();
        return request.trials().stream()
                .map(trial ->
                        reused.test(trial) ? new Attempt.Reused(Objects.requireNonNull(trial.earlier())) : run.next())
                .toList();
    }

    /** Those for which an earlier trial stands, if that was made by what would make it now. The model is asked only where there are some. */
    private static Predicate<TrialInput> reused(CompletionModel model, TrialsRequested request, Patience patience) {
        if (request.trials().stream().allMatch(trial -> trial.earlier() == null)) {
            return _ -> false;
        }
        Optional<Maker> now = model.maker(request.engine(), patience);
        return trial -> now.isPresent()
                && trial.earlier() != null
                && (trial.earlier().maker() == null || trial.earlier().maker().standsFor(now.get()));
    }

    /** Only what the input rails let through is given to the model; what it makes of that goes past the output rails. */
    private List<Attempt> run(
            CompletionModel model, TrialsRequested request, List<TrialInput> open, Patience patience) {
        if (open.isEmpty()) {
            return List.of();
        }
        List<GuardedTrial> trials = guards.of(request, open);
        List<TrialInput> asked = trials.stream()
                .filter(trial -> !trial.isRefused())
                .map(GuardedTrial::asked)
                .toList();
        List<Attempt> answers = asked.isEmpty() ? List.of() : model.complete(request.engine(), asked, patience);
        if (answers.size() != asked.size()) {
            throw new IllegalStateException("the engine did not answer for every trial");
        }
        Iterator<Attempt> answer = answers.iterator();
        return trials.stream()
                .map(trial -> trial.isRefused() ? refused(request.engine(), trial) : guarded(trial, answer.next()))
                .toList();
    }

    private static Attempt guarded(GuardedTrial trial, Attempt attempt) {
        return attempt instanceof Attempt.Completion completion
                ? guarded(completion, trial.answer(completion.text()))
                : attempt;
    }

    private Attempt refused(Engine engine, GuardedTrial trial) {
        Timings none = new Timings(null, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        Execution execution = new Execution(label(engine), null, null, null, 1, node);
        return guarded(new Attempt.Completion("", new Usage(0, 0), none, execution, null, null), trial.refusal());
    }

    private static Attempt guarded(Attempt.Completion completion, GuardedTrial.Answer answer) {
        return completion.guarded(answer.completion(), answer.times(completion.timings()), answer.guarding());
    }

    private static String label(Engine engine) {
        return switch (engine) {
            case Engine.Onnx _ -> "onnx";
            case Engine.Replay _ -> "replay";
            case Engine.OpenAi _ -> "openai";
            case Engine.Bedrock _ -> "bedrock";
        };
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
                        now,
                        null,
                        completion.guarding());
            case Attempt.Failure(FailureCategory category, String reason) ->
                new TrialFailed(request.tenant(), request.evaluation(), trial, category, reason, now);
            case Attempt.Reused(EarlierTrial earlier) -> TrialReused.of(request, input, earlier, now);
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
