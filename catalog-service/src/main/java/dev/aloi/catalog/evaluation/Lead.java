package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.scoring.Decision;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import java.util.Optional;

/**
 * The candidate to take, by the decision where the evaluation has preferences, else by the ranking.
 *
 * @param pBest share of the resamples in which it came first
 */
record Lead(String candidate, double pBest) {
    /** As sure as the intervals are. */
    static final double SURE = 0.95;

    /** Empty until every trial has ended, and where nobody could be ranked. */
    static Optional<Lead> of(RankingUpdated ranking) {
        if (ranking.state() != EvaluationState.COMPLETED) {
            return Optional.empty();
        }
        Decision decision = ranking.decision();
        return decision == null
                ? ranking.rows().stream().findFirst().flatMap(Lead::of)
                : decision.rows().stream()
                        .filter(row -> !row.excluded())
                        .findFirst()
                        .flatMap(row -> of(row, ranking));
    }

    private static Optional<Lead> of(Decision.Row row, RankingUpdated ranking) {
        Decision.Score score = row.score();
        return score == null
                ? ranking.rows().stream()
                        .filter(ranked -> ranked.run().equals(row.run()))
                        .findFirst()
                        .flatMap(Lead::of)
                : Optional.of(new Lead(row.candidate(), score.pBest()));
    }

    private static Optional<Lead> of(RankingRow row) {
        Rank rank = row.rank();
        return rank == null ? Optional.empty() : Optional.of(new Lead(row.candidate(), rank.pBest()));
    }

    boolean isSure() {
        return pBest >= SURE;
    }
}
