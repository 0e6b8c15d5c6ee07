package dev.aloi.scoring.decision;

import java.util.List;
import java.util.Optional;

/** Makes one score of several goals. */
interface Weighing {
    /**
     * Of candidates side by side, the higher the better.
     *
     * @param losses by candidate and goal; infinite where it comes last
     * @param weights by goal, none negative, summing to 1
     */
    double[] scores(double[][] losses, double[] weights);

    /** The smallest change of the weights after which another candidate scores as high as the first one does now. */
    Optional<Turn> turn(double[][] losses, double[] weights);

    /** The first of those that score highest. */
    static int winner(double[] scores) {
        int winner = 0;
        for (int i = 1; i < scores.length; i++) {
            winner = scores[i] > scores[winner] ? i : winner;
        }
        return winner;
    }

    /**
     * Other weights with another winner.
     *
     * @param winner its index
     * @param moved how much weight goes to another goal
     */
    record Turn(int winner, double moved, List<Double> weights) {}
}
