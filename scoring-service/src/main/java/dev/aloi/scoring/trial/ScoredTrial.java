package dev.aloi.scoring.trial;

import java.util.List;

/** A trial that waited, with its scores. */
record ScoredTrial(WaitingTrial trial, StoredScorecard scores) {
    static ScoredTrial of(WaitingTrial trial, List<AskedMetric> metrics) {
        return new ScoredTrial(trial, StoredScorecard.of(metrics, trial.completion(), trial.references()));
    }
}
