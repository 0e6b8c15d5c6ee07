package dev.aloi.scoring.stats;

import dev.aloi.contracts.scoring.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Positions of candidates and how sure they are, from one bootstrap over the samples in which all candidates meet the
 * same samples. Where only samples were drawn that a candidate misses it comes last.
 */
public record Ranks(Resampling resampling, boolean higherIsBetter) {
    /** In the order of the candidates. All of them have the same samples, some of them missing, but not all. */
    public List<Rank> of(List<Observations> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Tally tally = new Tally(candidates.size(), resampling.resamples());
        resampling.forEach(candidates.getFirst().samples(), times -> tally.add(positions(values(candidates, times))));
        int[] actual = positions(candidates.stream().map(Observations::value).toList());
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            ranks.add(tally.rank(i, actual[i]));
        }
        return ranks;
    }

    private static List<OptionalDouble> values(List<Observations> candidates, int[] times) {
        return candidates.stream().map(it -> it.value(times)).toList();
    }

    /** One more than there are better ones: equal values share a position. */
    private int[] positions(List<OptionalDouble> values) {
        int[] positions = new int[values.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = 1;
            for (OptionalDouble other : values) {
                positions[i] += isBetter(other, values.get(i)) ? 1 : 0;
            }
        }
        return positions;
    }

    private boolean isBetter(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() && other.isEmpty();
        }
        int order = Double.compare(one.getAsDouble(), other.getAsDouble());
        return higherIsBetter ? order > 0 : order < 0;
    }

    /** Counts how often each candidate took each position. */
    private static final class Tally {
        private final long[][] positions;
        private final double[] firsts;
        private int resamples;

        Tally(int candidates, int resamples) {
            positions = new long[candidates][resamples];
            firsts = new double[candidates];
        }

        void add(int[] drawn) {
            long first = Arrays.stream(drawn).filter(position -> position == 1).count();
            for (int i = 0; i < drawn.length; i++) {
                positions[i][resamples] = drawn[i];
                firsts[i] += drawn[i] == 1 ? 1.0 / first : 0;
            }
            resamples++;
        }

        Rank rank(int candidate, int actual) {
            long[] sorted = positions[candidate].clone();
            Arrays.sort(sorted);
            return new Rank(
                    actual,
                    (int) Percentiles.nearestRank(sorted, Bootstrap.TAIL),
                    (int) Percentiles.nearestRank(sorted, 1 - Bootstrap.TAIL),
                    firsts[candidate] / resamples);
        }
    }
}
