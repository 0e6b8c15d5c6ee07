package dev.aloi.scoring.ranking;

import dev.aloi.kit.bell.Bell;
import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.trial.Activity;
import dev.aloi.scoring.trial.Awaited;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.TrialScoring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Looks again and again for what the database holds and was not told, and at once where a ranking waited for it. It keeps nothing in
 * mind, so that it can be killed.
 */
@ApplicationScoped
class RankingRelay {
    private static final Logger LOG = Logger.getLogger(RankingRelay.class);

    private static final int BATCHES_IN_A_ROUND = 10;

    private final Bell bell = new Bell("ranking-relay", this::round);
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
        bell.every(config.relayPause());
    }

    void stop(@Observes ShutdownEvent event) {
        bell.close();
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) Awaited awaited) {
        bell.ring();
    }

    /** A failure is logged and tried again in the next round: an exception would end the rounds for good. */
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
