package dev.aloi.scoring.decision;

import dev.aloi.contracts.catalog.Goal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What candidates lose by each goal, the less the better: as it was observed, and in each resample. */
public final class Losses {
    private final List<Contender> contenders;
    private final boolean higherQualityIsBetter;
    private final int draws;
    private final Map<Goal, double[][]> drawn = new EnumMap<>(Goal.class);

    /** @param draws how many resamples there are */
    public Losses(List<Contender> contenders, boolean higherQualityIsBetter, int draws) {
        this.contenders = List.copyOf(contenders);
        this.higherQualityIsBetter = higherQualityIsBetter;
        this.draws = draws;
    }

    /** @param values by draw and candidate, those without a figure too; what was not drawn is infinite and comes last */
    public void put(Goal goal, double[][] values) {
        if (values.length != draws) {
            throw new IllegalArgumentException("every goal needs as many draws");
        }
        drawn.put(goal, values);
    }

    public List<Contender> contenders() {
        return contenders;
    }

    int draws() {
        return draws;
    }

    /** Of which at least one candidate has a figure. */
    List<Goal> goals() {
        return drawn.keySet().stream()
                .filter(goal -> contenders.stream().anyMatch(it -> it.has(goal)))
                .toList();
    }

    /** By candidate and goal. All of them have a figure of each. */
    double[][] observed(int[] candidates, List<Goal> goals) {
        return table(
                candidates,
                goals,
                (candidate, goal) -> contenders.get(candidate).figure(goal).mid());
    }

    /** The same in a resample. */
    double[][] drawn(int draw, int[] candidates, List<Goal> goals) {
        return table(candidates, goals, (candidate, goal) -> values(goal)[draw][candidate]);
    }

    private double[][] values(Goal goal) {
        double[][] values = drawn.get(goal);
        if (values == null) {
            throw new IllegalArgumentException("nothing was drawn of " + goal);
        }
        return values;
    }

    private double[][] table(int[] candidates, List<Goal> goals, Value value) {
        double[][] table = new double[candidates.length][goals.size()];
        for (int i = 0; i < candidates.length; i++) {
            for (int goal = 0; goal < goals.size(); goal++) {
                table[i][goal] = loss(goals.get(goal), value.of(candidates[i], goals.get(goal)));
            }
        }
        return table;
    }

    private double loss(Goal goal, double value) {
        boolean higherIsBetter = goal == Goal.QUALITY && higherQualityIsBetter;
        return Double.isInfinite(value) ? Double.POSITIVE_INFINITY : higherIsBetter ? -value : value;
    }

    private interface Value {
        double of(int candidate, Goal goal);
    }
}
