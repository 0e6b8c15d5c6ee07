package dev.aloi.scoring.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How near to the best by every goal and how far from the worst (Hwang and Yoon 1981): goals divided by their Euclidean norm over
 * the candidates, then weighed.
 */
final class Topsis implements Weighing {
    private static final int STEPS = 200;
    private static final int HALVINGS = 40;

    @Override
    public double[] scores(double[][] losses, double[] weights) {
        double[] toBest = new double[losses.length];
        double[] toWorst = new double[losses.length];
        for (int goal = 0; goal < weights.length; goal++) {
            double[] column = weighed(losses, goal, weights[goal]);
            double best = DoubleStream.of(column).min().orElseThrow();
            double worst = DoubleStream.of(column).max().orElseThrow();
            for (int i = 0; i < column.length; i++) {
                toBest[i] += (column[i] - best) * (column[i] - best);
                toWorst[i] += (column[i] - worst) * (column[i] - worst);
            }
        }
        double[] scores = new double[losses.length];
        Arrays.setAll(scores, i -> nearness(Math.sqrt(toBest[i]), Math.sqrt(toWorst[i])));
        return scores;
    }

    /** Where all candidates are equal each is the best. */
    private static double nearness(double toBest, double toWorst) {
        return toBest + toWorst == 0 ? 1 : toWorst / (toBest + toWorst);
    }

    /** An infinite loss is taken for the largest other one. */
    private static double[] weighed(double[][] losses, int goal, double weight) {
        double[] finite = Arrays.stream(losses)
                .mapToDouble(row -> row[goal])
                .filter(Double::isFinite)
                .toArray();
        double norm = Math.sqrt(DoubleStream.of(finite).map(it -> it * it).sum());
        double largest = DoubleStream.of(finite).max().orElse(0);
        return Arrays.stream(losses)
                .mapToDouble(row -> Double.isFinite(row[goal]) ? row[goal] : largest)
                .map(it -> norm == 0 ? 0 : weight * it / norm)
                .toArray();
    }

    /** Among moves of weight from one goal to another, found by search: nearness has no closed form in the weights. */
    @Override
    public Optional<Turn> turn(double[][] losses, double[] weights) {
        return IntStream.range(0, weights.length * weights.length)
                .filter(pair -> pair / weights.length != pair % weights.length)
                .mapToObj(pair -> turn(losses, weights, pair / weights.length, pair % weights.length))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Turn::moved));
    }

    private Optional<Turn> turn(double[][] losses, double[] weights, int from, int to) {
        int winner = Weighing.winner(scores(losses, weights));
        double all = weights[from];
        for (int step = 1; step <= STEPS && all > 0; step++) {
            double amount = all * step / STEPS;
            if (winner(losses, moved(weights, from, to, amount)) != winner) {
                double least = bisected(losses, weights, from, to, all * (step - 1) / STEPS, amount);
                double[] changed = moved(weights, from, to, least);
                return Optional.of(new Turn(
                        winner(losses, changed),
                        least,
                        DoubleStream.of(changed).boxed().toList()));
            }
        }
        return Optional.empty();
    }

    private double bisected(double[][] losses, double[] weights, int from, int to, double below, double above) {
        int winner = winner(losses, moved(weights, from, to, below));
        double low = below;
        double high = above;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (winner(losses, moved(weights, from, to, middle)) == winner) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private int winner(double[][] losses, double[] weights) {
        return Weighing.winner(scores(losses, weights));
    }

    private static double[] moved(double[] weights, int from, int to, double amount) {
        double[] moved = weights.clone();
        moved[from] -= amount;
        moved[to] += amount;
        return moved;
    }
}
