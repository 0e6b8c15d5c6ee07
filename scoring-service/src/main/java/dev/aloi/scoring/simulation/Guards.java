package dev.aloi.scoring.simulation;

import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Ladder;
import dev.aloi.scoring.stats.Overfit;
import dev.aloi.scoring.stats.PairedDifference;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What guards a held-out set from those who ask it often, and finds those who were tuned too closely. */
final class Guards {
    /** Of a candidate on samples that it has never seen. */
    static final double ACCURACY = 0.7;

    private final SplittableRandom random;

    Guards(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Whether an alarm is raised for a candidate that is right on {@code planted} more of the samples that it was tuned on.
     *
     * @param n samples on each side
     * @param clusterSize of which all are alike hard
     */
    boolean alarm(int n, double planted, int clusterSize) {
        Clusters clusters = clusterSize == 1 ? Clusters.single(n) : World.clusters(n);
        return Overfit.of(answers(n, planted, clusterSize), clusters, answers(n, 0, clusterSize), clusters, true)
                .isAlarm(1);
    }

    private double[] answers(int n, double planted, int clusterSize) {
        double[] answers = new double[n];
        double ease = 0;
        for (int i = 0; i < n; i++) {
            if (i % clusterSize == 0) {
                // Uniform around the accuracy, so that samples of a cluster resemble each other.
                ease = clusterSize == 1 ? ACCURACY : random.nextDouble(ACCURACY - 0.2, ACCURACY + 0.2);
            }
            answers[i] = random.nextDouble() < ease + planted ? 1 : 0;
        }
        return answers;
    }

    /**
     * By how much somebody who only guesses seems to be better than chance after so many looks, who keeps every guess that was told to be
     * an improvement and takes the majority of those at last (Blum and Hardt 2015, section 4).
     *
     * @param behindLadder whether the Ladder answers; else each value is told as it is
     */
    double fooled(int n, int looks, boolean behindLadder) {
        boolean[] truth = coins(n);
        int[] votes = new int[n];
        Ladder ladder = new Ladder(true, 1);
        double told = 0;
        double[] bestSoFar = new double[n];
        for (int look = 0; look < looks; look++) {
            boolean[] guess = coins(n);
            double[] right = right(guess, truth);
            double value = Arrays.stream(right).average().orElseThrow();
            boolean kept;
            if (behindLadder) {
                Ladder.Answer answer = look == 0
                        ? ladder.first(value, n)
                        : ladder.next(told, value, PairedDifference.of(bestSoFar, right));
                kept = answer.improved();
                told = answer.best();
                bestSoFar = kept ? right : bestSoFar;
            } else {
                kept = value > 0.5;
            }
            for (int i = 0; i < n; i++) {
                votes[i] += kept ? (guess[i] ? 1 : -1) : 0;
            }
        }
        boolean[] majority = new boolean[n];
        for (int i = 0; i < n; i++) {
            majority[i] = votes[i] == 0 ? random.nextBoolean() : votes[i] > 0;
        }
        return Arrays.stream(right(majority, truth)).average().orElseThrow() - 0.5;
    }

    private boolean[] coins(int n) {
        boolean[] coins = new boolean[n];
        for (int i = 0; i < n; i++) {
            coins[i] = random.nextBoolean();
        }
        return coins;
    }

    private static double[] right(boolean[] guess, boolean[] truth) {
        double[] right = new double[guess.length];
        for (int i = 0; i < guess.length; i++) {
            right[i] = guess[i] == truth[i] ? 1 : 0;
        }
        return right;
    }
}
