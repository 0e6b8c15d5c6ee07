package dev.aloi.carbon.run;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param expected trials; absent until the run's evaluation is known
 * @param revision of its newest footprint; 0 until every expected trial has ended
 */
public record RunProgress(int ended, @Nullable Integer expected, int revision) {}
