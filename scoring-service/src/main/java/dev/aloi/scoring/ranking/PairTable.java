package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import dev.aloi.scoring.stats.Corrections;
import dev.aloi.scoring.stats.PairedComparison;
import dev.aloi.scoring.stats.PairedComparisons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** All pairs of candidates by one metric: in each the candidate beside the one that is ahead, or asked for first. */
final class PairTable {
    private final String metric;
    private final boolean higherIsBetter;
    private final double scale;
    private final List<RunId> runs;
    private final List<Pair> pairs;

    private PairTable(MetricTable table, List<Pair> pairs) {
        this.metric = table.spec();
        this.higherIsBetter = table.metric().higherIsBetter();
        this.scale = table.metric().scale();
        this.runs = table.runs();
        this.pairs = pairs;
    }

    /**
     * Two candidates, by their places among the runs.
     *
     * @param lead of the candidate over the baseline: above 0 is better, whatever the metric's direction
     * @param corrected p-value among all pairs of the metric
     */
    record Pair(int candidate, int baseline, PairedComparison lead, double corrected) {}

    static PairTable of(MetricTable table, PairedComparisons comparisons) {
        List<Pair> uncorrected = new ArrayList<>();
        int n = table.runs().size();
        for (int one = 0; one < n; one++) {
            for (int other = one + 1; other < n; other++) {
                int baseline = table.isAhead(other, one) ? other : one;
                int candidate = baseline == one ? other : one;
                comparisons
                        .of(candidate, baseline)
                        .map(found -> found.lead(table.metric().higherIsBetter()))
                        .ifPresent(lead -> uncorrected.add(new Pair(candidate, baseline, lead, 1)));
            }
        }
        double[] corrected = Corrections.holm(
                uncorrected.stream().mapToDouble(pair -> pair.lead().pValue()).toArray());
        return new PairTable(
                table,
                IntStream.range(0, corrected.length)
                        .mapToObj(i -> {
                            Pair pair = uncorrected.get(i);
                            return new Pair(pair.candidate(), pair.baseline(), pair.lead(), corrected[i]);
                        })
                        .toList());
    }

    String metric() {
        return metric;
    }

    boolean higherIsBetter() {
        return higherIsBetter;
    }

    double scale() {
        return scale;
    }

    List<RunId> runs() {
        return runs;
    }

    /** Those that share too few samples are left out. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Corrected p-values of all pairs; 1 where too few samples are shared. */
    double[][] corrected() {
        double[][] corrected = new double[runs.size()][runs.size()];
        for (double[] row : corrected) {
            Arrays.fill(row, 1);
        }
        for (Pair pair : pairs) {
            corrected[pair.candidate()][pair.baseline()] = pair.corrected();
            corrected[pair.baseline()][pair.candidate()] = pair.corrected();
        }
        return corrected;
    }

    Optional<Pair> find(int one, int other) {
        return pairs.stream()
                .filter(pair -> (pair.candidate() == one && pair.baseline() == other)
                        || (pair.candidate() == other && pair.baseline() == one))
                .findFirst();
    }
}
