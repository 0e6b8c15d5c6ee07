package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.scoring.Comparison;
import dev.aloi.contracts.scoring.Pairs;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.scoring.stats.Resampled;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.stats.SampleTimes;
import dev.aloi.scoring.stats.Standings;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The candidates that the deciding metric could score, in one joint bootstrap: they all meet the same samples. */
final class RankedRuns {
    private final List<RunId> runs;
    private final Standings standings;
    private final List<Rank> ranks;
    private final PairTable pairs;
    private final Verdicts verdicts;
    private final Weighed weighed;

    private RankedRuns(MetricTable table, Evaluation evaluation, Resampling resampling, List<RunSummary> summaries) {
        Resampled quality = table.resampled(resampling);
        boolean higherIsBetter = table.metric().higherIsBetter();
        this.runs = table.runs();
        this.standings = quality.standings(table.observed(), higherIsBetter);
        this.ranks = standings.ranks();
        this.pairs = PairTable.of(table, table.comparisons(quality));
        this.verdicts = new Verdicts(pairs, evaluation.request());
        this.weighed = new Weighed(runs, quality, latency(table, resampling, summaries), higherIsBetter, resampling);
    }

    /** Empty where there is nobody to rank. */
    static Optional<RankedRuns> of(
            Evaluation evaluation, SuiteShape suite, List<RunSummary> summaries, Resampling resampling) {
        List<MetricTable.Row> rows = new ArrayList<>();
        for (RunSummary summary : summaries) {
            if (summary.deciding() != null) {
                rows.add(summary.deciding());
            }
        }
        if (rows.isEmpty() || !(evaluation.deciding() instanceof AskedMetric.Known asked)) {
            return Optional.empty();
        }
        return Optional.of(new RankedRuns(MetricTable.of(asked, rows, suite), evaluation, resampling, summaries));
    }

    private static Resampled latency(MetricTable table, Resampling resampling, List<RunSummary> summaries) {
        Map<SampleId, Integer> positions = new HashMap<>();
        table.samples().forEach(sample -> positions.put(sample, positions.size()));
        List<SampleTimes> times = table.runs().stream()
                .flatMap(run ->
                        summaries.stream().filter(summary -> summary.run().equals(run)))
                .map(summary -> summary.times().among(positions))
                .toList();
        return Resampled.ofTimes(times, Latencies.HIGH, table.clusters(), resampling);
    }

    Optional<Rank> rank(RunId run) {
        int index = runs.indexOf(run);
        return index < 0 ? Optional.empty() : Optional.of(ranks.get(index));
    }

    Weighed weighed() {
        return weighed;
    }

    PairTable pairs() {
        return pairs;
    }

    /** Empty for a candidate beside itself, or one that is not ranked, or where too few samples are shared. */
    Optional<Comparison> versus(RunId best, RunId run) {
        return pairs.find(runs.indexOf(best), runs.indexOf(run)).map(verdicts::comparison);
    }

    /** @param order of rows and columns */
    Pairs matrices(List<RunId> order) {
        int[] places = order.stream().mapToInt(runs::indexOf).toArray();
        double[][] corrected = pairs.corrected();
        List<List<Double>> ahead = new ArrayList<>();
        List<List<Double>> chances = new ArrayList<>();
        for (int row : places) {
            List<Double> aheadOfEach = new ArrayList<>();
            List<Double> chanceOfEach = new ArrayList<>();
            for (int column : places) {
                aheadOfEach.add(standings.chanceAhead(row, column));
                chanceOfEach.add(corrected[row][column]);
            }
            ahead.add(aheadOfEach);
            chances.add(chanceOfEach);
        }
        return new Pairs(order, ahead, chances);
    }
}
