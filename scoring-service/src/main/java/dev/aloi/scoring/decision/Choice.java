package dev.aloi.scoring.decision;

import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.scoring.stats.Percentiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Constraints first, weights second; ranges and chance are carried through both. */
public final class Choice {
    private static final double TAIL = 0.025;

    private final Losses losses;
    private final List<List<Decision.Breach>> breaches;
    private final @Nullable Weighting weighting;
    private final List<Goal> counting;
    private final List<Goal> goals;
    private final double[] weights;
    private final int[] weighed;

    private Choice(Losses losses, Limits limits, @Nullable Weighting weighting) {
        this.losses = losses;
        this.breaches = losses.contenders().stream().map(limits::breaches).toList();
        this.weighting = weighting;
        Map<Goal, Double> asked = weighting == null ? Map.of() : weighting.weights();
        this.counting = asked.keySet().stream()
                .filter(goal -> asked.getOrDefault(goal, 0.0) > 0)
                .sorted()
                .toList();
        this.weighed = IntStream.range(0, breaches.size())
                .filter(it -> !isExcluded(it)
                        && losses.contenders().get(it).lacks(counting).isEmpty())
                .toArray();
        this.goals = losses.goals().stream().filter(this::isKnown).toList();
        this.weights = goals.stream()
                .mapToDouble(goal -> asked.getOrDefault(goal, 0.0))
                .toArray();
    }

    /** A goal without weight could get some, if all have a figure of it. */
    private boolean isKnown(Goal goal) {
        return IntStream.of(weighed).allMatch(it -> losses.contenders().get(it).has(goal));
    }

    /**
     * @param losses of all candidates, in the order of the ranking
     * @param weighting absent where goals are not weighed
     */
    public static Decision of(Losses losses, Limits limits, @Nullable Weighting weighting) {
        Choice choice = new Choice(losses, limits, weighting);
        boolean weighs = weighting != null && choice.weighed.length > 0;
        return new Decision(
                limits.constraints(),
                weighting,
                weighs ? choice.byScore() : choice.rows(Map.of()),
                weighs ? choice.flip() : null,
                choice.method());
    }

    private boolean isExcluded(int contender) {
        return losses.contenders().get(contender).isForbidden()
                || breaches.get(contender).stream().anyMatch(Decision.Breach::certain);
    }

    /** The excluded ones last, else by score, else in the order of the ranking. */
    private List<Decision.Row> rows(Map<Integer, Decision.Score> scores) {
        List<Decision.Row> rows = new ArrayList<>();
        for (int i = 0; i < breaches.size(); i++) {
            Contender contender = losses.contenders().get(i);
            rows.add(new Decision.Row(
                    contender.run(),
                    contender.name(),
                    isExcluded(i),
                    breaches.get(i),
                    scores.get(i),
                    contender.lacks(counting),
                    contender.licence()));
        }
        rows.sort(Comparator.comparing(Decision.Row::excluded).thenComparing(Choice::score, Comparator.reverseOrder()));
        return rows;
    }

    private static double score(Decision.Row row) {
        return row.score() == null ? Double.NEGATIVE_INFINITY : row.score().value();
    }

    private List<Decision.Row> byScore() {
        Weighing weighing = weighing();
        double[] observed = weighing.scores(losses.observed(weighed, goals), weights);
        double[][] drawn = new double[weighed.length][losses.draws()];
        double[] wins = new double[weighed.length];
        for (int draw = 0; draw < losses.draws(); draw++) {
            double[] scores = weighing.scores(losses.drawn(draw, weighed, goals), weights);
            share(scores, wins);
            for (int i = 0; i < scores.length; i++) {
                drawn[i][draw] = scores[i];
            }
        }
        Map<Integer, Decision.Score> scores = new HashMap<>();
        for (int i = 0; i < weighed.length; i++) {
            Arrays.sort(drawn[i]);
            scores.put(
                    weighed[i],
                    new Decision.Score(
                            observed[i],
                            Percentiles.linear(drawn[i], TAIL),
                            Percentiles.linear(drawn[i], 1 - TAIL),
                            wins[i] / losses.draws()));
        }
        return rows(scores);
    }

    /** A win is shared among those that score highest. */
    private static void share(double[] scores, double[] wins) {
        double highest = Arrays.stream(scores).max().orElseThrow();
        long sharing = Arrays.stream(scores).filter(it -> it == highest).count();
        for (int i = 0; i < scores.length; i++) {
            wins[i] += scores[i] == highest ? 1.0 / sharing : 0;
        }
    }

    private Decision.@Nullable Flip flip() {
        return weighing()
                .turn(losses.observed(weighed, goals), weights)
                .map(turn -> {
                    Contender winner = losses.contenders().get(weighed[turn.winner()]);
                    Map<Goal, Double> changed = new EnumMap<>(Goal.class);
                    for (int goal = 0; goal < goals.size(); goal++) {
                        changed.put(goals.get(goal), turn.weights().get(goal));
                    }
                    return new Decision.Flip(winner.run(), winner.name(), turn.moved(), changed);
                })
                .orElse(null);
    }

    private Weighing weighing() {
        return weighting != null && weighting.method() == Weighting.Method.TOPSIS
                ? new Topsis()
                : new WeightedSum(losses.observed(weighed, goals));
    }

    private String method() {
        String drawn =
                "quality and p95 from %d resamples of the samples, cost and carbon from triangular distributions over their ranges"
                        .formatted(losses.draws());
        if (weighting == null) {
            return drawn;
        }
        return switch (weighting.method()) {
            case SUM -> "weighted sum, each goal from 0 for the worst candidate to 1 for the best; " + drawn;
            case TOPSIS -> "TOPSIS; " + drawn;
        };
    }
}
