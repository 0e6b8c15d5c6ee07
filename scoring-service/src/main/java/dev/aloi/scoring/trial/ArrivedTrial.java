package dev.aloi.scoring.trial;

import dev.aloi.contracts.runner.TrialEvent;
import org.jspecify.annotations.Nullable;

/** @param scores absent where the trial failed, or where evaluation or references have not come yet */
record ArrivedTrial(TrialEvent event, @Nullable StoredScorecard scores) {}
