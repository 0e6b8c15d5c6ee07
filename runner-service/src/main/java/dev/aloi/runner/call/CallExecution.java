package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.BatchBegun;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.guard.GuardedTrial;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.model.ModelUnusable;
import dev.aloi.runner.trial.Cancellations;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Brings every trial of a batch to its one outcome by calls of an API. Outcomes are told one by one, as calls end. */
public final class CallExecution {
    private static final Logger LOG = Logger.getLogger(CallExecution.class);

    private final CallTerms terms;
    private final Endpoints endpoints;
    private final Budgets budgets;
    private final Cancellations cancellations;
    private final Consumer<BatchBegun> beginnings;
    private final Consumer<TrialEvent> outcomes;
    private final InstantSource clock;
    private final Set<BatchCall> running = ConcurrentHashMap.newKeySet();

    /**
     * Takes where beginnings and outcomes are told.
     *
     * @param beginnings returns when the broker has it
     * @param outcomes returns when the broker has it; called by many threads
     */
    public CallExecution(
            CallTerms terms,
            Endpoints endpoints,
            Budgets budgets,
            Cancellations cancellations,
            Consumer<BatchBegun> beginnings,
            Consumer<TrialEvent> outcomes,
            InstantSource clock) {
        this.terms = terms;
        this.endpoints = endpoints;
        this.budgets = budgets;
        this.cancellations = cancellations;
        this.beginnings = beginnings;
        this.outcomes = outcomes;
        this.clock = clock;
        cancellations.onCancel(this::cancel);
    }

    /**
     * What of a batch is to be called for; the outcomes of its other trials are with the broker when this returns. Trials are kept
     * where they have guardrails, which are asked here: what they refuse needs no turn. Others are read again at their batch's turn.
     *
     * @param again reads the batch anew
     * @param partition that the batch came in
     */
    Optional<WaitingBatch> take(
            TrialsRequested request, Supplier<TrialsRequested> again, Resumption past, int partition) {
        List<TrialInput> open = request.trials().stream()
                .filter(input -> !past.isTold(request, new TrialId(request.run(), input.sample(), input.repetition())))
                .toList();
        boolean repeated = past.isBegun(request);
        return switch (request.engine()) {
            case Engine.Api _
            when Boolean.TRUE.equals(request.selfHostedOnly()) -> {
                tell(request, open, repeated, FailureCategory.NOT_ALLOWED, "the suite may not be sent to an API");
                yield Optional.empty();
            }
            case Engine.Api engine -> {
                long takenAt = terms.nanoTime().getAsLong();
                yield asked(request, again, tellReused(request, open), repeated)
                        .filter(trials -> trials.size() > 0)
                        .map(trials ->
                                new WaitingBatch(new BatchCall(request, partition), engine, trials, repeated, takenAt));
            }
            case Engine.Onnx _, Engine.Replay _ -> {
                tell(request, open, repeated, FailureCategory.UNSUPPORTED, "this runner serves APIs alone");
                yield Optional.empty();
            }
        };
    }

    /** Tells at once what earlier trials stand for: nobody is called, and nothing spent. What is left is to be run. */
    private List<TrialInput> tellReused(TrialsRequested request, List<TrialInput> open) {
        if (cancellations.contains(request.tenant(), request.evaluation())) {
            return open;
        }
        List<TrialInput> asked = new ArrayList<>();
        for (TrialInput trial : open) {
            if (trial.earlier() == null) {
                asked.add(trial);
            } else {
                outcomes.accept(TrialReused.of(request, trial, trial.earlier(), clock.instant()));
            }
        }
        return asked;
    }

    private Optional<AskedTrials> asked(
            TrialsRequested request, Supplier<TrialsRequested> again, List<TrialInput> open, boolean repeated) {
        if (open.isEmpty() || request.guardrails() == null) {
            return Optional.of(AskedTrials.of(request, open, again));
        }
        return guarded(request, open, repeated).map(trials -> {
            trials.stream()
                    .filter(GuardedTrial::isRefused)
                    .forEach(trial -> outcomes.accept(CallOutcome.refused(request, trial, repeated, clock.instant())));
            return AskedTrials.kept(
                    request, trials.stream().filter(trial -> !trial.isRefused()).toList());
        });
    }

    /** Empty where the trials cannot be made ready; that is told. */
    private Optional<List<GuardedTrial>> guarded(TrialsRequested request, List<TrialInput> open, boolean repeated) {
        try {
            return Optional.of(terms.guards().of(request, open));
        } catch (ModelUnusable e) {
            tell(request, open, repeated, FailureCategory.MODEL_UNUSABLE, e.reason());
        } catch (RuntimeException e) {
            tell(request, open, repeated, FailureCategory.CRASHED, "the guardrails broke off: " + place(e));
        }
        return Optional.empty();
    }

    /** Returns when the outcome of every trial is with the broker, or left to another runner. */
    void run(WaitingBatch waiting) {
        BatchCall batch = waiting.batch();
        running.add(batch);
        try {
            if (cancellations.contains(batch.tenant(), batch.evaluation())) {
                batch.cancel();
            }
            Endpoint endpoint = endpoints.of(waiting.engine());
            int size = waiting.trials().size();
            if (batch.await(endpoint.admit(batch.tenant(), batch.evaluation(), size))) {
                begin(waiting, endpoint).ifPresent(begun -> call(batch, begun));
            } else if (!batch.isAbandoned()) {
                TrialsRequested request = waiting.trials().request();
                tell(
                        request,
                        waiting.trials().inputs(request),
                        waiting.repeated(),
                        FailureCategory.CANCELLED,
                        "the evaluation was cancelled");
            }
        } finally {
            running.remove(batch);
        }
    }

    /** Empty where there is nothing to call for after all; each of the calls has to leave its endpoint. */
    private Optional<Begun> begin(WaitingBatch waiting, Endpoint endpoint) {
        int left = waiting.trials().size();
        try {
            TrialsRequested request = waiting.trials().request();
            Optional<List<GuardedTrial>> trials = waiting.trials()
                    .kept()
                    .or(() -> guarded(request, waiting.trials().inputs(request), waiting.repeated()));
            if (trials.isPresent()) {
                List<TrialCall> calls = calls(request, waiting, endpoint, trials.get());
                beginnings.accept(new BatchBegun(
                        request.tenant(), request.evaluation(), request.run(), request.batch(), clock.instant()));
                left = 0;
                return Optional.of(new Begun(request, waiting.repeated(), calls));
            }
            return Optional.empty();
        } finally {
            for (; left > 0; left--) {
                endpoint.leave();
            }
        }
    }

    private record Begun(TrialsRequested request, boolean repeated, List<TrialCall> calls) {}

    private void call(BatchCall batch, Begun begun) {
        batch.begin(begun.calls());
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            begun.calls().forEach(call -> ends.add(threads.submit(() -> finish(batch, begun, call))));
        }
        ends.forEach(CallExecution::require);
    }

    private List<TrialCall> calls(
            TrialsRequested request, WaitingBatch waiting, Endpoint endpoint, List<GuardedTrial> open) {
        Optional<Spending> spending = budgets.of(request);
        Consumer<Usage> paid = usage -> spending.ifPresent(spent -> spent.add(request.run(), usage));
        return open.stream()
                .map(trial ->
                        new TrialCall(terms, waiting.engine(), trial, endpoint, spending, paid, waiting.takenAt()))
                .toList();
    }

    private void finish(BatchCall batch, Begun begun, TrialCall call) {
        try {
            CallOutcome outcome = outcome(begun.request(), call);
            if (!batch.isLeftToOthers(outcome)) {
                outcomes.accept(event(begun.request(), outcome, begun.repeated()));
            }
        } finally {
            call.told();
        }
    }

    private TrialEvent event(TrialsRequested request, CallOutcome outcome, boolean repeated) {
        try {
            return outcome.event(request, repeated, clock.instant());
        } catch (RuntimeException e) {
            return outcome.crashed(request, "the guardrails broke off: " + place(e), repeated, clock.instant());
        }
    }

    /** An exception's message may quote a prompt, so only its kind and place are told. */
    private static CallOutcome outcome(TrialsRequested request, TrialCall call) {
        try {
            return call.run();
        } catch (RuntimeException e) {
            LOG.errorf("A call of batch %s crashed: %s", request.batch(), place(e));
            return call.crashed("the call broke off: " + e.getClass().getSimpleName());
        }
    }

    private static String place(RuntimeException e) {
        StackTraceElement[] frames = e.getStackTrace();
        return e.getClass().getSimpleName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private void tell(
            TrialsRequested request,
            List<TrialInput> inputs,
            boolean repeated,
            FailureCategory category,
            String reason) {
        inputs.forEach(input -> outcomes.accept(
                CallOutcome.uncalled(request, input, Unanswered.forGood(category, reason), repeated, clock.instant())));
    }

    private void cancel(TenantId tenant, EvaluationId evaluation) {
        List<BatchCall> unwanted = running.stream()
                .filter(batch ->
                        batch.tenant().equals(tenant) && batch.evaluation().equals(evaluation))
                .toList();
        unwanted.forEach(BatchCall::cancel);
        unwanted.forEach(BatchCall::breakOff);
    }

    /** Leaves the batches of partitions that another runner has from now on. */
    void abandon(IntPredicate partition) {
        running.stream().filter(batch -> partition.test(batch.partition())).forEach(BatchCall::abandon);
        budgets.forget();
    }

    private static void require(Future<?> end) {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome could not be told", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while calls were under way", e);
        }
    }
}
