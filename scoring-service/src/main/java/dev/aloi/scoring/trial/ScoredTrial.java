package dev.aloi.scoring.trial;

/** A trial that waited, with its scores. */
record ScoredTrial(WaitingTrial trial, StoredScorecard scores) {
    static ScoredTrial of(WaitingTrial trial, Evaluation evaluation) {
        return new ScoredTrial(trial, StoredScorecard.of(evaluation, trial.completion(), trial.references()));
    }
}
