package dev.aloi.scoring.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Each goal scaled from 0 for the worst candidate to 1 for the best, as they were observed; in a resample a candidate may lie
 * outside. So a weight trades fixed amounts: a point of quality for so much money.
 */
final class WeightedSum implements Weighing {
    private static final double NEARLY_NONE = 1e-12;

    private final double[] best;
    private final double[] worst;

    /** @param observed by candidate and goal */
    WeightedSum(double[][] observed) {
        int goals = observed[0].length;
        this.best = new double[goals];
        this.worst = new double[goals];
        Arrays.setAll(best, goal -> column(observed, goal).min().orElseThrow());
        Arrays.setAll(worst, goal -> column(observed, goal).max().orElseThrow());
    }

    private static DoubleStream column(double[][] table, int goal) {
        return Arrays.stream(table).mapToDouble(row -> row[goal]);
    }

    @Override
    public double[] scores(double[][] losses, double[] weights) {
        double[] scores = new double[losses.length];
        for (int i = 0; i < scores.length; i++) {
            for (int goal = 0; goal < weights.length; goal++) {
                scores[i] += weights[goal] * gain(losses[i][goal], goal);
            }
        }
        return scores;
    }

    /** Where all candidates are equal the goal does not tell them apart. */
    private double gain(double loss, int goal) {
        if (Double.isInfinite(loss)) {
            return 0;
        }
        return worst[goal] == best[goal] ? 1 : (worst[goal] - loss) / (worst[goal] - best[goal]);
    }

    @Override
    public Optional<Turn> turn(double[][] losses, double[] weights) {
        int winner = Weighing.winner(scores(losses, weights));
        return IntStream.range(0, losses.length)
                .filter(other -> other != winner)
                .mapToObj(other -> turn(losses[winner], losses[other], other, weights))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Turn::moved));
    }

    /** Weight goes to the goal by which the other is best off, first from those by which it is worst off: no way is shorter. */
    private Optional<Turn> turn(double[] winner, double[] other, int index, double[] weights) {
        double[] leads = new double[weights.length];
        Arrays.setAll(leads, goal -> gain(winner[goal], goal) - gain(other[goal], goal));
        double lead = IntStream.range(0, leads.length)
                .mapToDouble(goal -> weights[goal] * leads[goal])
                .sum();
        int target = IntStream.range(0, leads.length)
                .boxed()
                .min(Comparator.comparingDouble(goal -> leads[goal]))
                .orElseThrow();
        if (leads[target] >= 0 && lead > NEARLY_NONE) {
            return Optional.empty();
        }
        double[] moved = weights.clone();
        int[] sources = IntStream.range(0, leads.length)
                .boxed()
                .sorted(Comparator.comparingDouble(goal -> -leads[goal]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int source : sources) {
            double gained = leads[source] - leads[target];
            if (source != target && lead > NEARLY_NONE && gained > 0) {
                double amount = Math.min(moved[source], lead / gained);
                moved[source] -= amount;
                moved[target] += amount;
                lead -= amount * gained;
            }
        }
        return Optional.of(new Turn(
                index,
                moved[target] - weights[target],
                DoubleStream.of(moved).boxed().toList()));
    }
}
