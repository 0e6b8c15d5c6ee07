package dev.aloi.scoring.decision;

import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.id.RunId;
import dev.aloi.scoring.stats.Estimated;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate by the goals of which it has a figure.
 *
 * @param figures in the goal's own unit: the metric's, money, nanoseconds, grams
 * @param licence whether it may be used; absent where that was not asked
 */
public record Contender(
        RunId run,
        String name,
        Map<Goal, Estimated> figures,
        @Nullable LicenceVerdict licence) {
    public Contender(RunId run, String name, Map<Goal, Estimated> figures) {
        this(run, name, figures, null);
    }

    boolean isForbidden() {
        return licence != null && licence.outcome() == LicenceVerdict.Outcome.FORBIDDEN;
    }

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
