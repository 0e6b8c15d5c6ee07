package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.HeldOut;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is asked of held-out samples: once for each run and metric, in the order of the request. What a run is told depends on
 * what was told before, so that it is kept, and told again as it was however often it is ranked anew (docs/adr/0027).
 */
@ApplicationScoped
class HeldOutLooks {
    private final HeldOutStore store;
    private final EvaluationStore evaluations;
    private final EndedRuns runs;

    HeldOutLooks(HeldOutStore store, EvaluationStore evaluations, EndedRuns runs) {
        this.store = store;
        this.evaluations = evaluations;
        this.runs = runs;
    }

    /** The ranking with what is told of each candidate on held-out samples. In the transaction that keeps the ranking. */
    RankingUpdated tell(Evaluation evaluation, RankingFold fold, RankingUpdated ranking) {
        Map<RunId, HeldOut> told =
                fold.heldOut().map(it -> tell(evaluation, it)).orElse(Map.of());
        return told.isEmpty()
                ? ranking
                : ranking.with(ranking.rows().stream()
                        .map(row -> row.withHeldOut(told.get(row.run())))
                        .toList());
    }

    private Map<RunId, HeldOut> tell(Evaluation evaluation, HeldOutFold fold) {
        HeldOutStore.Key key = fold.key();
        store.lock(key);
        Map<RunId, HeldOut> told = new HashMap<>();
        evaluation
                .request()
                .candidates()
                .forEach(candidate -> store.told(key, candidate.run())
                        .or(() -> answer(evaluation, candidate.run(), fold, key))
                        .ifPresent(it -> told.put(candidate.run(), it)));
        return told;
    }

    /** Empty where there is nothing to look at. */
    private Optional<HeldOut> answer(Evaluation evaluation, RunId run, HeldOutFold fold, HeldOutStore.Key key) {
        EndedRun ended = runs.load(evaluation, run);
        return fold.row(ended).map(row -> {
            HeldOutFold.Before before = new HeldOutFold.Before(store.looks(key) + 1, store.alarms(key), best(key));
            HeldOut told = fold.told(ended, row, before);
            store.add(key, evaluation.key(), run, told);
            return told;
        });
    }

    private HeldOutFold.@Nullable Best best(HeldOutStore.Key key) {
        return store.best(key).flatMap(this::best).orElse(null);
    }

    private Optional<HeldOutFold.Best> best(HeldOutStore.Told told) {
        Evaluation evaluation = evaluations.current(told.evaluation()).orElseThrow();
        int metric = evaluation.indexOf(told.answer().quality().metric());
        Evaluation byIt = evaluation.by(metric);
        return runs.fold(byIt)
                .heldOut()
                .flatMap(fold -> fold.row(runs.load(byIt, told.answer().best())))
                .map(row -> new HeldOutFold.Best(told.answer(), row));
    }
}
