package dev.aloi.scoring.trial;

/**
 * How far an evaluation is scored.
 *
 * @param measured trials that every metric has measured
 * @param completed trials with a completion
 */
public record ScoringProgress(int measured, int completed) {}
