package dev.aloi.scoring.stats;

import java.util.Arrays;

/**
 * Strengths from wins in pairs (Bradley and Terry 1952), by the minorisation of Hunter (2004): one beats another with a
 * chance of its strength over the sum of both. The geometric mean of the strengths is 1.
 */
public final class BradleyTerry {
    private static final double PRECISION = 1e-13;
    private static final int MOST_ROUNDS = 200_000;

    private final double[] strengths;

    private BradleyTerry(double[] strengths) {
        this.strengths = strengths;
    }

    /**
     * @param wins of the row over the column; a tie is half a win for both
     * @throws IllegalArgumentException where some never lost to the others: then no finite strength explains the wins
     */
    public static BradleyTerry of(double[][] wins) {
        if (!isConnected(wins)) {
            throw new IllegalArgumentException("some candidates never lost to the others, or never met them");
        }
        double[] start = new double[wins.length];
        Arrays.fill(start, 1);
        return new BradleyTerry(fit(wins, start));
    }

    static boolean isConnected(double[][] wins) {
        return wins.length > 0 && reaches(wins, false) && reaches(wins, true);
    }

    private static boolean reaches(double[][] wins, boolean backwards) {
        boolean[] seen = new boolean[wins.length];
        int[] open = new int[wins.length];
        int size = 1;
        seen[0] = true;
        for (int at = 0; at < size; at++) {
            for (int next = 0; next < wins.length; next++) {
                double count = backwards ? wins[next][open[at]] : wins[open[at]][next];
                if (count > 0 && !seen[next]) {
                    seen[next] = true;
                    open[size++] = next;
                }
            }
        }
        return size == wins.length;
    }

    static double[] fit(double[][] wins, double[] start) {
        double[] strengths = start.clone();
        double[] next = new double[strengths.length];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int i = 0; i < next.length; i++) {
                next[i] = improved(wins, strengths, i);
            }
            centre(next);
            double change = 0;
            for (int i = 0; i < next.length; i++) {
                change = Math.max(change, Math.abs(next[i] / strengths[i] - 1));
                strengths[i] = next[i];
            }
            if (change < PRECISION) {
                return strengths;
            }
        }
        throw new IllegalStateException("strengths did not settle");
    }

    private static double improved(double[][] wins, double[] strengths, int i) {
        double won = 0;
        double expected = 0;
        for (int j = 0; j < strengths.length; j++) {
            if (j != i) {
                won += wins[i][j];
                expected += (wins[i][j] + wins[j][i]) / (strengths[i] + strengths[j]);
            }
        }
        return won / expected;
    }

    private static void centre(double[] strengths) {
        double logarithms = 0;
        for (double strength : strengths) {
            logarithms += Math.log(strength);
        }
        double mean = Math.exp(logarithms / strengths.length);
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] /= mean;
        }
    }

    public int candidates() {
        return strengths.length;
    }

    public double strength(int candidate) {
        return strengths[candidate];
    }

    /** On the scale of chess: 400 points are ten times the strength, and 0 is the mean. */
    public double elo(int candidate) {
        return elo(strengths[candidate]);
    }

    static double elo(double strength) {
        return 400 * Math.log10(strength);
    }

    public double chanceToWin(int candidate, int against) {
        return strengths[candidate] / (strengths[candidate] + strengths[against]);
    }
}
