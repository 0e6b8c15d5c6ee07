package dev.aloi.scoring.simulation;

import dev.aloi.scoring.stats.Means;
import dev.aloi.scoring.stats.PairedDifference;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A board of held-out values that somebody climbs without being any better: the right answers are coins. */
final class Board implements Climb.State {
    private static final double CHANCE = 0.5;

    private final boolean[] truth;
    private final int looks;
    private final int[] votes;
    private boolean[] best;
    private double[] bestScores;
    private int asked = 1;

    private Board(int n, int looks, RandomGenerator random) {
        this.truth = Climb.guess(n, random);
        this.looks = looks;
        this.votes = new int[n];
        this.best = Climb.guess(n, random);
        this.bestScores = scores(best);
    }

    /** By how much the value that stands on the board after so many looks is above the truth. */
    static double climbed(Climb climb, Telling telling, int n, int looks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Board board = new Board(n, looks, random);
        while (board.asked < looks) {
            board.asked++;
            board.ask(climb.next(board, random), telling);
        }
        return Means.mean(board.bestScores) - CHANCE;
    }

    private void ask(boolean[] answers, Telling telling) {
        double[] scores = scores(answers);
        boolean improved = telling.isImprovement(PairedDifference.of(bestScores, scores), asked);
        // Where each value is told as it is, whatever beats chance looked good.
        boolean lookedGood = telling == Telling.AS_IT_IS ? Means.mean(scores) > CHANCE : improved;
        if (lookedGood) {
            for (int i = 0; i < votes.length; i++) {
                votes[i] += answers[i] ? 1 : -1;
            }
        }
        if (improved) {
            best = answers;
            bestScores = scores;
        }
    }

    private double[] scores(boolean[] answers) {
        double[] scores = new double[truth.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = answers[i] == truth[i] ? 1 : 0;
        }
        return scores;
    }

    @Override
    public int n() {
        return truth.length;
    }

    @Override
    public boolean[] best() {
        return best.clone();
    }

    @Override
    public boolean isLast() {
        return asked == looks;
    }

    @Override
    public boolean[] majority(RandomGenerator random) {
        boolean[] majority = Climb.guess(votes.length, random);
        for (int i = 0; i < votes.length; i++) {
            majority[i] = votes[i] == 0 ? majority[i] : votes[i] > 0;
        }
        return majority;
    }
}
