package dev.aloi.scoring.trial;

import dev.aloi.contracts.runner.TrialEvent;
import org.jspecify.annotations.Nullable;

/** @param scores absent where the trial failed, or where evaluation or references have not come yet */
record ArrivedTrial(TrialEvent event, @Nullable Scores scores) {
    /** Both as the database has them. */
    record Scores(String scores, String statistics) {
        static Scores of(Evaluation evaluation, Scorecard card) {
            return new Scores(StoredScorecard.scores(card, evaluation.metrics()), StoredScorecard.statistics(card));
        }
    }
}
