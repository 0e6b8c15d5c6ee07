package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.EvaluationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Rankings as they are asked for. */
@ApplicationScoped
class RankingViews {
    private final EvaluationStore evaluations;
    private final RankingStore rankings;
    private final Analyses analyses;

    RankingViews(EvaluationStore evaluations, RankingStore rankings, Analyses analyses) {
        this.evaluations = evaluations;
        this.rankings = rankings;
        this.analyses = analyses;
    }

    /** Empty where there is no such ranking, or not yet. */
    Optional<RankingUpdated> find(EvaluationKey key, RankingQuery query) {
        Optional<RankingQuery.Asked> asked = query.asked();
        Optional<RankingUpdated> found = (query.revision == null
                        ? rankings.ranking(key)
                        : rankings.ranking(key, query.revision))
                .map(it -> RankingJson.read(it, RankingUpdated.class));
        return found.map(
                ranking -> asked.flatMap(it -> decided(key, ranking, it)).orElse(ranking));
    }

    /** While trials come in nothing is decided. */
    private Optional<RankingUpdated> decided(EvaluationKey key, RankingUpdated ranking, RankingQuery.Asked asked) {
        Evaluation evaluation = evaluations.current(key).orElseThrow();
        int deciding = ranking.deciding() == null ? -1 : evaluation.indexOf(ranking.deciding());
        if (ranking.change() == null || deciding < 0) {
            return Optional.empty();
        }
        return analyses.draws(evaluation.by(deciding)).map(weighed -> {
            Decision decision = weighed.decide(ranking.rows(), asked.constraints(), asked.weighting());
            return new RankingUpdated(
                    ranking.tenant(),
                    ranking.evaluation(),
                    ranking.revision(),
                    ranking.state(),
                    ranking.trials(),
                    ranking.rows(),
                    ranking.deciding(),
                    ranking.pairs(),
                    decision,
                    ranking.change());
        });
    }

    /** Newest first; empty where there is no such evaluation. */
    @Transactional
    Optional<List<Revision>> revisions(EvaluationKey key) {
        return evaluations
                .current(key)
                .map(_ -> rankings.revisions(key).stream()
                        .map(kept -> new Revision(kept.revision(), RankingJson.read(kept.change(), Change.class)))
                        .toList());
    }
}
