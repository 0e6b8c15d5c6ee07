package dev.aloi.scoring.ranking;

import java.util.List;

/**
 * By what an evaluation is scored, and how far that is.
 *
 * @param metrics the deciding one first
 * @param ranked whether the ranking as it stands is by all of them
 * @param measured trials that all of them have measured
 * @param completed trials with a completion
 * @param revision of the ranking as it stands; 0 before the first
 */
public record ScoredMetrics(
        String evaluation, List<String> metrics, boolean ranked, int measured, int completed, long revision) {}
