package dev.aloi.scoring.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Votes between pairs of candidates, each of them one for the first, one for the second, or a tie. */
public final class Votes {
    /** How a vote went. */
    public enum Outcome {
        FIRST,
        SECOND,
        TIE
    }

    private final int candidates;
    private int[] cells = new int[64];
    private int size;

    public Votes(int candidates) {
        this.candidates = candidates;
    }

    public void add(int first, int second, Outcome outcome) {
        if (first == second || Math.max(first, second) >= candidates || Math.min(first, second) < 0) {
            throw new IllegalArgumentException("a vote is between two different candidates");
        }
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
        }
        int column = switch (outcome) {
            case FIRST -> 0;
            case SECOND -> 1;
            case TIE -> 2;
        };
        cells[size++] = (first * candidates + second) * 3 + column;
    }

    public int size() {
        return size;
    }

    public double[][] wins() {
        int[] counts = new int[candidates * candidates * 3];
        for (int i = 0; i < size; i++) {
            counts[cells[i]]++;
        }
        return wins(counts);
    }

    private double[][] wins(int[] counts) {
        double[][] wins = new double[candidates][candidates];
        for (int pair = 0; pair < candidates * candidates; pair++) {
            int first = pair / candidates;
            int second = pair % candidates;
            double ties = counts[3 * pair + 2] / 2.0;
            wins[first][second] += counts[3 * pair] + ties;
            wins[second][first] += counts[3 * pair + 1] + ties;
        }
        return wins;
    }

    /**
     * Percentile intervals of the Elo of each candidate, from votes drawn anew. Resamples in which someone never lost are
     * left out, and counted in the method.
     */
    public List<Interval> eloIntervals(Resampling resampling) {
        double[] start = new double[candidates];
        BradleyTerry all = BradleyTerry.of(wins());
        Arrays.setAll(start, all::strength);
        Draws draws = new Draws(resampling.seed());
        double[][] elos = new double[candidates][resampling.resamples()];
        int used = 0;
        for (int resample = 0; resample < resampling.resamples(); resample++) {
            double[][] wins = wins(drawn(draws));
            if (BradleyTerry.isConnected(wins)) {
                double[] strengths = BradleyTerry.fit(wins, start);
                for (int i = 0; i < candidates; i++) {
                    elos[i][used] = BradleyTerry.elo(strengths[i]);
                }
                used++;
            }
        }
        return intervals(elos, used, resampling.resamples());
    }

    private int[] drawn(Draws draws) {
        int[] counts = new int[candidates * candidates * 3];
        for (int i = 0; i < size; i++) {
            counts[cells[draws.below(size)]]++;
        }
        return counts;
    }

    private static List<Interval> intervals(double[][] elos, int used, int resamples) {
        if (used == 0) {
            throw new IllegalArgumentException("too few votes: in no resample did everyone lose to someone");
        }
        String method = "percentile bootstrap, %d of %d resamples of votes".formatted(used, resamples);
        List<Interval> intervals = new ArrayList<>();
        for (double[] ofCandidate : elos) {
            double[] sorted = Arrays.copyOf(ofCandidate, used);
            Arrays.sort(sorted);
            intervals.add(new Interval(
                    Percentiles.linear(sorted, Bootstrap.TAIL),
                    Percentiles.linear(sorted, 1 - Bootstrap.TAIL),
                    Bootstrap.LEVEL,
                    method));
        }
        return intervals;
    }
}
