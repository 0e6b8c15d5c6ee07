package dev.aloi.scoring.trial;

import java.util.List;

/** @param total trials of the run that pass the filter */
public record TrialPage(List<TrialView> items, int page, int size, long total) {}
