package dev.aloi.scoring.trial;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Scores the trials of evaluations whose metrics call somebody's scorer: each evaluation by itself, so that none waits for
 * another's scorer. A trial may be measured twice where two instances are at it; the first score holds.
 */
@ApplicationScoped
class RemoteScoring {
    private static final Logger LOG = Logger.getLogger(RemoteScoring.class);

    /** Of one evaluation, so that nobody's scorer is overrun. */
    private static final int CALLS_AT_ONCE = 8;

    private static final int TRIALS_AT_ONCE = 64;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("remote-scoring").factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<EvaluationKey> busy = ConcurrentHashMap.newKeySet();
    private final EvaluationStore evaluations;
    private final TrialStore trials;
    private final Activity activity;

    RemoteScoring(EvaluationStore evaluations, TrialStore trials, Activity activity) {
        this.evaluations = evaluations;
        this.trials = trials;
        this.activity = activity;
    }

    void start(@Observes StartupEvent event) {
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    /** A failure is logged and tried again in the next round: an exception would end the timer for good. */
    private void round() {
        try {
            for (EvaluationKey key : trials.waitingForCalls()) {
                if (busy.add(key)) {
                    Future<?> _ = workers.submit(() -> attempt(key));
                }
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Scoring by others' scorers failed and is tried again");
        }
    }

    private void attempt(EvaluationKey key) {
        try {
            Evaluation evaluation = evaluations.current(key).orElseThrow();
            while (scoreWaiting(evaluation) || scoreAdded(evaluation)) {
                activity.mark(key);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Scoring by others' scorers failed for evaluation %s and is tried again", key.evaluation());
        } finally {
            busy.remove(key);
        }
    }

    /** False where nothing was done. */
    private boolean scoreWaiting(Evaluation evaluation) {
        List<ScoredTrial> scored = measured(
                trials.waiting(evaluation.key(), TRIALS_AT_ONCE), trial -> ScoredTrial.of(trial, evaluation.metrics()));
        trials.setScores(scored);
        return !scored.isEmpty();
    }

    private boolean scoreAdded(Evaluation evaluation) {
        List<AddedScores> added =
                measured(trials.partlyScored(evaluation, TRIALS_AT_ONCE), trial -> trial.scored(evaluation.metrics()));
        trials.addScores(added);
        return !added.isEmpty();
    }

    /** Nothing where it is interrupted: what the calls then came to is not what the scorer thinks. */
    private static <T, S> List<S> measured(List<T> waiting, Function<T, S> scoring) {
        try (ExecutorService calls =
                Executors.newFixedThreadPool(CALLS_AT_ONCE, Thread.ofVirtual().factory())) {
            List<Callable<S>> tasks = waiting.stream()
                    .<Callable<S>>map(trial -> () -> scoring.apply(trial))
                    .toList();
            return calls.invokeAll(tasks).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
