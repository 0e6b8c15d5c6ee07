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
     * Returns when the outcome of every trial is with the broker, or left to another runner.
     *
     * @param partition that the batch came in
     */
    void execute(TrialsRequested request, Resumption past, int partition) {
        List<TrialInput> open = request.trials().stream()
                .filter(input -> !past.isTold(request, new TrialId(request.run(), input.sample(), input.repetition())))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        boolean repeated = past.isBegun(request);
        switch (request.engine()) {
            case Engine.Api _
            when Boolean.TRUE.equals(request.selfHostedOnly()) ->
                tell(request, open, repeated, FailureCategory.NOT_ALLOWED, "the suite may not be sent to an API");
            case Engine.Api engine -> {
                List<TrialInput> asked = tellReused(request, open);
                if (!asked.isEmpty()) {
                    execute(new BatchCall(request, partition), engine, asked, repeated);
                }
            }
            case Engine.Onnx _, Engine.Replay _ ->
                tell(request, open, repeated, FailureCategory.UNSUPPORTED, "this runner serves APIs alone");
        }
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

    /** Asks the input rails first: what they refuse is told without a call. */
    private void execute(BatchCall batch, Engine.Api engine, List<TrialInput> open, boolean repeated) {
        TrialsRequested request = batch.request();
        long takenAt = terms.nanoTime().getAsLong();
        List<GuardedTrial> trials;
        try {
            trials = terms.guards().of(request, open);
        } catch (ModelUnusable e) {
            tell(request, open, repeated, FailureCategory.MODEL_UNUSABLE, e.reason());
            return;
        } catch (RuntimeException e) {
            tell(request, open, repeated, FailureCategory.CRASHED, "the guardrails broke off: " + place(e));
            return;
        }
        trials.stream()
                .filter(GuardedTrial::isRefused)
                .forEach(trial -> outcomes.accept(CallOutcome.refused(request, trial, repeated, clock.instant())));
        List<GuardedTrial> asked =
                trials.stream().filter(trial -> !trial.isRefused()).toList();
        if (!asked.isEmpty()) {
            execute(batch, engine, asked, repeated, takenAt);
        }
    }

    private void execute(BatchCall batch, Engine.Api engine, List<GuardedTrial> open, boolean repeated, long takenAt) {
        TrialsRequested request = batch.request();
        running.add(batch);
        try {
            if (cancellations.contains(request.tenant(), request.evaluation())) {
                batch.cancel();
            }
            Endpoint endpoint = endpoints.of(engine);
            if (batch.await(endpoint.admit(request.tenant(), request.evaluation(), open.size()))) {
                call(batch, engine, endpoint, open, repeated, takenAt);
            } else if (!batch.isAbandoned()) {
                List<TrialInput> inputs = open.stream().map(GuardedTrial::asked).toList();
                tell(request, inputs, repeated, FailureCategory.CANCELLED, "the evaluation was cancelled");
            }
        } finally {
            running.remove(batch);
        }
    }

    private void call(
            BatchCall batch,
            Engine.Api engine,
            Endpoint endpoint,
            List<GuardedTrial> open,
            boolean repeated,
            long takenAt) {
        TrialsRequested request = batch.request();
        List<TrialCall> calls;
        try {
            calls = calls(request, engine, endpoint, open, takenAt);
            beginnings.accept(new BatchBegun(
                    request.tenant(), request.evaluation(), request.run(), request.batch(), clock.instant()));
        } catch (RuntimeException e) {
            open.forEach(_ -> endpoint.leave());
            throw e;
        }
        batch.begin(calls);
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            calls.forEach(call -> ends.add(threads.submit(() -> finish(batch, call, repeated))));
        }
        ends.forEach(CallExecution::require);
    }

    private List<TrialCall> calls(
            TrialsRequested request, Engine.Api engine, Endpoint endpoint, List<GuardedTrial> open, long takenAt) {
        Optional<Spending> spending = budgets.of(request);
        Consumer<Usage> paid = usage -> spending.ifPresent(spent -> spent.add(request.run(), usage));
        return open.stream()
                .map(trial -> new TrialCall(terms, engine, trial, endpoint, spending, paid, takenAt))
                .toList();
    }

    private void finish(BatchCall batch, TrialCall call, boolean repeated) {
        try {
            CallOutcome outcome = outcome(batch.request(), call);
            if (!batch.isLeftToOthers(outcome)) {
                outcomes.accept(event(batch.request(), outcome, repeated));
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
                .filter(batch -> batch.request().tenant().equals(tenant)
                        && batch.request().evaluation().equals(evaluation))
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
