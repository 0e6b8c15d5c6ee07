package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Range;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.PairedComparisons;
import dev.aloi.scoring.stats.Resampled;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.AskedMetric;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All candidates of an evaluation by one metric, on the same samples. */
final class MetricTable {
    private final AskedMetric.Known asked;
    private final List<RunId> runs;
    private final List<Observations> observed;
    private final List<SampleId> samples;
    private final Clusters clusters;

    private MetricTable(
            AskedMetric.Known asked,
            List<RunId> runs,
            List<Observations> observed,
            List<SampleId> samples,
            Clusters clusters) {
        this.asked = asked;
        this.runs = runs;
        this.observed = observed;
        this.samples = samples;
        this.clusters = clusters;
    }

    /**
     * One candidate by the metric.
     *
     * @param observed over {@code samples}
     */
    record Row(RunId run, String signature, List<SampleId> samples, Observations observed) {}

    /**
     * In the order of the rows.
     *
     * @throws IllegalArgumentException where they have different signatures: such scores are not compared
     */
    static MetricTable of(AskedMetric.Known asked, List<Row> rows, SuiteShape suite) {
        List<String> signatures = rows.stream().map(Row::signature).distinct().toList();
        if (signatures.size() > 1) {
            throw new IllegalArgumentException(
                    "scores of different signatures are not compared: " + String.join(" and ", signatures));
        }
        List<SampleId> samples = rows.stream()
                .flatMap(row -> row.samples().stream())
                .distinct()
                .sorted(Comparator.comparing(SampleId::value))
                .toList();
        Map<SampleId, Integer> positions = new HashMap<>();
        samples.forEach(sample -> positions.put(sample, positions.size()));
        List<Observations> spread = rows.stream()
                .map(row -> row.observed()
                        .among(
                                samples.size(),
                                row.samples().stream().map(positions::get).toList()))
                .toList();
        return new MetricTable(asked, rows.stream().map(Row::run).toList(), spread, samples, suite.of(samples));
    }

    String spec() {
        return asked.spec();
    }

    Metric metric() {
        return asked.metric();
    }

    List<RunId> runs() {
        return runs;
    }

    List<Observations> observed() {
        return observed;
    }

    List<SampleId> samples() {
        return samples;
    }

    Clusters clusters() {
        return clusters;
    }

    double value(int candidate) {
        return observed.get(candidate).value().orElseThrow();
    }

    /** Whether the value of one candidate is better than that of another. */
    boolean isAhead(int candidate, int of) {
        return metric().higherIsBetter() ? value(candidate) > value(of) : value(candidate) < value(of);
    }

    Resampled resampled(Resampling resampling) {
        return Resampled.of(observed, clusters, resampling);
    }

    /** Each pair by the test that fits the metric; only a corpus metric draws. */
    PairedComparisons comparisons(Resampling resampling) {
        return isMean() || observed.isEmpty()
                ? PairedComparisons.ofMeans(observed, clusters, reach(metric()))
                : PairedComparisons.ofCorpora(observed, clusters, reach(metric()), resampled(resampling));
    }

    /** The same with what was drawn already. */
    PairedComparisons comparisons(Resampled resampled) {
        return isMean()
                ? PairedComparisons.ofMeans(observed, clusters, reach(metric()))
                : PairedComparisons.ofCorpora(observed, clusters, reach(metric()), resampled);
    }

    private boolean isMean() {
        return metric().aggregation() != Aggregation.CORPUS;
    }

    /** By how much two samples may differ; of a metric without a limit its scale. */
    static double reach(Metric metric) {
        Range range = Metrics.range(metric);
        double width = range.highest() - range.lowest();
        return Double.isFinite(width) ? width : metric.scale();
    }
}
