package dev.aloi.scoring.ranking;

import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.trial.Activity;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.TrialScoring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Looks again and again for what the database holds and was not told. It keeps nothing in mind, so that it can be killed. */
@ApplicationScoped
class RankingRelay {
    private static final Logger LOG = Logger.getLogger(RankingRelay.class);

    private static final int BATCHES_IN_A_ROUND = 10;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ranking-relay").factory());
    private final Activity activity;
    private final TrialScoring scoring;
    private final Rankings rankings;
    private final RankingStore store;
    private final ScoringConfig config;

    RankingRelay(Activity activity, TrialScoring scoring, Rankings rankings, RankingStore store, ScoringConfig config) {
        this.activity = activity;
        this.scoring = scoring;
        this.rankings = rankings;
        this.store = store;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long pause = config.relayPause().toMillis();
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** A failure is logged and tried again in the next round: an exception would end the timer for good. */
    private void round() {
        try {
            while (scoring.scoreWaiting()) {
                Thread.onSpinWait();
            }
            for (EvaluationKey key : activity.due(store.open())) {
                attempt(key, this::scoreAdded);
                attempt(key, rankings::scoreRuns);
                attempt(key, rankings::tellRuns);
                attempt(key, rankings::update);
                attempt(key, rankings::tell);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The relay failed and tries again");
        }
    }

    /** A large evaluation that is scored anew does not hold up the others. */
    private void scoreAdded(EvaluationKey key) {
        for (int i = 0; i < BATCHES_IN_A_ROUND && scoring.scoreAdded(key); i++) {
            Thread.onSpinWait();
        }
    }

    private static void attempt(EvaluationKey key, Consumer<EvaluationKey> step) {
        try {
            step.accept(key);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The relay failed for evaluation %s and tries again", key.evaluation());
        }
    }
}
