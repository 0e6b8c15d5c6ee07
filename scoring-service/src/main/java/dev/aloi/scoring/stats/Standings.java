package dev.aloi.scoring.stats;

import dev.aloi.contracts.scoring.Rank;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How often each candidate took each position, and was ahead of each other one, in the resamples. */
public final class Standings {
    private final boolean higherIsBetter;
    private final int[] actual;
    private final long[][] positions;
    private final double[] firsts;
    private final double[][] ahead;
    private int resamples;

    Standings(boolean higherIsBetter, double[] values, boolean[] there, int resamples) {
        this.higherIsBetter = higherIsBetter;
        this.positions = new long[values.length][resamples];
        this.firsts = new double[values.length];
        this.ahead = new double[values.length][values.length];
        this.actual = positions(values, there);
    }

    void add(double[] values, boolean[] there) {
        int[] drawn = positions(values, there);
        double first = 0;
        for (int position : drawn) {
            first += position == 1 ? 1 : 0;
        }
        for (int i = 0; i < drawn.length; i++) {
            positions[i][resamples] = drawn[i];
            firsts[i] += drawn[i] == 1 ? 1 / first : 0;
            for (int other = 0; other < drawn.length; other++) {
                ahead[i][other] += drawn[i] < drawn[other] ? 1 : drawn[i] == drawn[other] ? 0.5 : 0;
            }
        }
        resamples++;
    }

    /** One more than there are better ones: equal values share a position. */
    private int[] positions(double[] values, boolean[] there) {
        int[] drawn = new int[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = 1;
            for (int other = 0; other < drawn.length; other++) {
                boolean better = there[other] && (!there[i] || isBetter(values[other], values[i]));
                drawn[i] += better ? 1 : 0;
            }
        }
        return drawn;
    }

    private boolean isBetter(double one, double other) {
        return higherIsBetter ? one > other : one < other;
    }

    /** In the order of the candidates. */
    public List<Rank> ranks() {
        return IntStream.range(0, actual.length).mapToObj(this::rank).toList();
    }

    private Rank rank(int candidate) {
        long[] sorted = positions[candidate].clone();
        Arrays.sort(sorted);
        return new Rank(
                actual[candidate],
                (int) Percentiles.nearestRank(sorted, Bootstrap.TAIL),
                (int) Percentiles.nearestRank(sorted, 1 - Bootstrap.TAIL),
                firsts[candidate] / resamples);
    }

    /** Share of the resamples in which one candidate is ahead of another; ties count half. */
    public double chanceAhead(int candidate, int of) {
        return ahead[candidate][of] / resamples;
    }
}
