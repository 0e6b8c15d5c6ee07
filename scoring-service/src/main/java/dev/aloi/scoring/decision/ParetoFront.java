package dev.aloi.scoring.decision;

import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.scoring.Front;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is beaten by nobody: another candidate beats one that it equals by every goal and excels by one. To be shown to beat or to
 * be beaten a candidate needs a figure of every goal of which anyone has one.
 */
public final class ParetoFront {
    private final Losses losses;
    private final List<Goal> goals;
    private final int[] complete;

    private ParetoFront(Losses losses) {
        this.losses = losses;
        this.goals = losses.goals();
        this.complete = IntStream.range(0, losses.contenders().size())
                .filter(it -> losses.contenders().get(it).lacks(goals).isEmpty())
                .toArray();
    }

    /** In the order of the candidates. */
    public static List<Front> of(Losses losses) {
        return new ParetoFront(losses).fronts();
    }

    private List<Front> fronts() {
        int[] beaten = new int[complete.length];
        for (int draw = 0; draw < losses.draws(); draw++) {
            double[][] drawn = losses.drawn(draw, complete, goals);
            for (int i = 0; i < beaten.length; i++) {
                beaten[i] += isBeaten(drawn, i) ? 1 : 0;
            }
        }
        double[][] observed = losses.observed(complete, goals);
        List<Front> fronts = new ArrayList<>();
        losses.contenders().forEach(contender -> fronts.add(new Front(true, 1, contender.lacks(goals))));
        for (int i = 0; i < beaten.length; i++) {
            double unbeaten = 1 - (double) beaten[i] / losses.draws();
            fronts.set(complete[i], new Front(!isBeaten(observed, i), unbeaten, List.of()));
        }
        return fronts;
    }

    private static boolean isBeaten(double[][] table, int candidate) {
        for (double[] other : table) {
            if (beats(other, table[candidate])) {
                return true;
            }
        }
        return false;
    }

    private static boolean beats(double[] one, double[] other) {
        boolean excels = false;
        for (int goal = 0; goal < one.length; goal++) {
            if (one[goal] > other[goal]) {
                return false;
            }
            excels |= one[goal] < other[goal];
        }
        return excels;
    }
}
