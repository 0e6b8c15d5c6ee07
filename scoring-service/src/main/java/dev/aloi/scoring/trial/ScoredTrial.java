package dev.aloi.scoring.trial;

/** A trial that waited, with its scores. */
record ScoredTrial(WaitingTrial trial, StoredScorecard scores) {}
