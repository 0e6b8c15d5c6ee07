package dev.aloi.scoring.decision;

import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.id.RunId;
import dev.aloi.scoring.stats.Estimated;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A candidate by the goals of which it has a figure.
 *
 * @param figures in the goal's own unit: the metric's, money, nanoseconds, grams
 */
public record Contender(RunId run, String name, Map<Goal, Estimated> figures) {
    public boolean has(Goal goal) {
        return figures.containsKey(goal);
    }

    List<Goal> lacks(Collection<Goal> goals) {
        return goals.stream().filter(goal -> !has(goal)).sorted().toList();
    }

    public Estimated figure(Goal goal) {
        Estimated figure = figures.get(goal);
        if (figure == null) {
            throw new IllegalArgumentException(name + " has no figure of " + goal);
        }
        return figure;
    }
}
