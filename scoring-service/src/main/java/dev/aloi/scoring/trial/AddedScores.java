package dev.aloi.scoring.trial;

/**
 * What further metrics measured of a trial.
 *
 * @param measured by how many it was measured before
 */
record AddedScores(ScoredTrial scored, int measured) {}
