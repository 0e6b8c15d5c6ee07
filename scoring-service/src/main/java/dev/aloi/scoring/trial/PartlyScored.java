package dev.aloi.scoring.trial;

/** @param measured by how many of the metrics of its evaluation, from the first */
record PartlyScored(WaitingTrial trial, int measured) {}
