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
    private final double[] values;
    private final List<Pair> pairs;

    private PairTable(MetricTable table, List<Pair> pairs) {
        this.metric = table.spec();
        this.higherIsBetter = table.metric().higherIsBetter();
        this.scale = table.metric().scale();
        this.runs = table.runs();
        this.values = IntStream.range(0, runs.size()).mapToDouble(table::value).toArray();
        this.pairs = pairs;
    }

    /**
     * Two candidates, by their places among the runs.
     *
     * @param lead of the candidate over the baseline: above 0 is better, whatever the metric's direction
     * @param corrected p-value among all pairs of the metric, by Holm
     * @param falseDiscovery the same by Benjamini and Hochberg
     */
    record Pair(int candidate, int baseline, PairedComparison lead, double corrected, double falseDiscovery) {}

    static PairTable of(MetricTable table, PairedComparisons comparisons) {
        return of(table, comparisons::of);
    }

    /** Compares two candidates by their places; empty where they share too few samples. */
    interface Comparing {
        Optional<PairedComparison> of(int candidate, int baseline);
    }

    static PairTable of(MetricTable table, Comparing comparisons) {
        List<Pair> uncorrected = new ArrayList<>();
        int n = table.runs().size();
        for (int one = 0; one < n; one++) {
            for (int other = one + 1; other < n; other++) {
                int baseline = table.isAhead(other, one) ? other : one;
                int candidate = baseline == one ? other : one;
                comparisons
                        .of(candidate, baseline)
                        .map(found -> found.lead(table.metric().higherIsBetter()))
                        .ifPresent(lead -> uncorrected.add(new Pair(candidate, baseline, lead, 1, 1)));
            }
        }
        return new PairTable(table, corrected(uncorrected));
    }

    private static List<Pair> corrected(List<Pair> pairs) {
        double[] chances =
                pairs.stream().mapToDouble(pair -> pair.lead().pValue()).toArray();
        double[] holm = Corrections.holm(chances);
        double[] benjaminiHochberg = Corrections.benjaminiHochberg(chances);
        List<Pair> corrected = new ArrayList<>();
        for (int i = 0; i < chances.length; i++) {
            Pair pair = pairs.get(i);
            corrected.add(new Pair(pair.candidate(), pair.baseline(), pair.lead(), holm[i], benjaminiHochberg[i]));
        }
        return List.copyOf(corrected);
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

    /** Values of some of the runs, turned round where lower is better. */
    double[] goodness(List<RunId> some) {
        return some.stream()
                .mapToDouble(run -> values[runs.indexOf(run)])
                .map(value -> higherIsBetter ? value : -value)
                .toArray();
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
