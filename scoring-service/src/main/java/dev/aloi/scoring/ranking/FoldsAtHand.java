package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The folds of the evaluations that were ranked last: a price or a grid that changes ranks them anew without reading a trial. What is
 * not at hand, as after a restart, is folded again from the trials and comes out the same.
 */
@ApplicationScoped
class FoldsAtHand {
    /** About twenty bytes each. */
    private static final long MOST_DRAWS = 2_000_000;

    private final int resamples;
    private final long most;
    private final Map<Key, FoldedRuns> folds = new LinkedHashMap<>(16, 0.75f, true);
    private long draws;

    @Inject
    FoldsAtHand(ScoringConfig config) {
        this(config.resamples(), MOST_DRAWS);
    }

    /** @param most draws that are kept, of all evaluations together */
    FoldsAtHand(int resamples, long most) {
        this.resamples = resamples;
        this.most = most;
    }

    /** Ended runs do not change until another metric is added, or people have reviewed more. */
    private record Key(
            EvaluationKey evaluation, List<String> metrics, int round, Map<RunId, List<Quality>> human, long draws) {}

    /** @param human what people say of the runs */
    FoldedRuns of(Evaluation evaluation, Map<RunId, List<Quality>> human, Supplier<FoldedRuns> fold) {
        Key key = key(evaluation, human);
        synchronized (folds) {
            FoldedRuns known = folds.get(key);
            if (known != null) {
                return known;
            }
        }
        FoldedRuns folded = fold.get().slim();
        keep(key, folded);
        return folded;
    }

    private Key key(Evaluation evaluation, Map<RunId, List<Quality>> human) {
        EvaluationRequested request = evaluation.request();
        return new Key(
                evaluation.key(),
                evaluation.specs(),
                evaluation.round(),
                human,
                (long) request.candidates().size() * resamples);
    }

    private void keep(Key key, FoldedRuns folded) {
        synchronized (folds) {
            if (folds.put(key, folded) == null) {
                draws += key.draws();
            }
            Iterator<Key> oldest = folds.keySet().iterator();
            while (draws > most && oldest.hasNext()) {
                draws -= oldest.next().draws();
                oldest.remove();
            }
        }
    }
}
