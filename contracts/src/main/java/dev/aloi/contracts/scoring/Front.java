package dev.aloi.contracts.scoring;

import dev.aloi.contracts.catalog.Goal;
import java.util.List;

/**
 * Whether no other candidate is at least as good by every goal and better by one.
 *
 * @param member by the values as they are
 * @param probability share of the resamples in which it is; ranges of cost and carbon are drawn from as well
 * @param unknown goals of which others have a figure and this one has none: then nothing can be shown to beat it
 */
public record Front(boolean member, double probability, List<Goal> unknown) {}
