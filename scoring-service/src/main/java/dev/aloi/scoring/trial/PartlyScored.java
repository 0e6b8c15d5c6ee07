package dev.aloi.scoring.trial;

import java.util.List;

/** @param measured by how many of the metrics of its evaluation, from the first */
record PartlyScored(WaitingTrial trial, int measured) {
    /** By those of the metrics that have not measured it. */
    AddedScores scored(List<AskedMetric> metrics) {
        return new AddedScores(ScoredTrial.of(trial, metrics.subList(measured, metrics.size())), measured);
    }
}
