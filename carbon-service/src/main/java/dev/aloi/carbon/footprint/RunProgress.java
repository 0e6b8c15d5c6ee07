package dev.aloi.carbon.footprint;

import dev.aloi.contracts.carbon.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param expected trials; absent until the run's evaluation is known
 * @param footprint absent until every expected trial has ended
 */
record RunProgress(
        int ended, @Nullable Integer expected, @Nullable Footprint footprint) {}
