package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.Summing;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Observations;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** What the metrics observed of a run, sample by sample; samples without a completion are missing. */
final class RunObservations {
    private final List<SampleId> samples;
    private final SequencedMap<SampleId, List<EndedTrial.Scored>> scored;

    RunObservations(EndedRun run) {
        this.samples = run.samples();
        this.scored = run.scoredBySample();
    }

    /** Whether no trial was completed. */
    boolean isEmpty() {
        return scored.isEmpty();
    }

    /** What kept a metric from measuring completions, in the order of their declaration. */
    List<Category> obstacles(int index) {
        return scored.values().stream()
                .flatMap(List::stream)
                .flatMap(trial -> trial.scorecard().obstacle(index).stream())
                .sorted()
                .toList();
    }

    /** For the value over all samples: of a corpus metric its statistics, else its scores. */
    Observations of(int index, Metric metric) {
        return switch (metric.aggregation()) {
            case MEAN, ATTEMPTS -> scores(index, metric);
            case CORPUS -> statistics(index, metric);
        };
    }

    /** A sample with fewer repetitions than the metric takes to tell anything is missing. */
    Observations scores(int index, Metric metric) {
        Observations observed = new Observations(samples.size(), 1, Estimator.mean());
        return fill(observed, index, metric.attempts(), repetitions -> new double[] {score(metric, repetitions)});
    }

    private static double score(Metric metric, List<Statistics> repetitions) {
        return metric.aggregation() == Aggregation.ATTEMPTS
                ? metric.score(Statistics.sum(repetitions, metric.width()))
                : mean(repetitions.stream()
                        .map(it -> Statistics.of(metric.sampleScore(it)))
                        .toList())[0];
    }

    /** Trial by trial; those that were completed and are unscored by this metric are not expected to be scored. */
    Observations trials(int index, Metric metric, int expected) {
        List<EndedTrial.Scored> completed =
                scored.values().stream().flatMap(List::stream).toList();
        List<Statistics> measured = completed.stream()
                .flatMap(trial -> trial.scorecard().by(index).stream())
                .toList();
        int missing = Math.max(0, expected - completed.size());
        Observations observed = new Observations(missing + measured.size(), 1, Estimator.mean());
        for (int trial = 0; trial < measured.size(); trial++) {
            observed.put(trial, new double[] {metric.sampleScore(measured.get(trial))});
        }
        return observed;
    }

    /** Scores by sample and repetition, of the samples that were scored in every repetition. */
    double[][] repeated(int index, Metric metric, int repetitions) {
        return scored.values().stream()
                .map(trials -> trials.stream()
                        .flatMap(trial -> trial.scorecard().by(index).stream())
                        .mapToDouble(metric::sampleScore)
                        .toArray())
                .filter(scores -> scores.length == repetitions)
                .toArray(double[][]::new);
    }

    private Observations statistics(int index, Metric metric) {
        Summing summing = metric.summing(samples.stream()
                .flatMap(sample -> measured(sample, index).stream())
                .toList());
        Estimator corpus = (sums, _) -> summing.score(Statistics.of(sums));
        Observations observed = new Observations(samples.size(), summing.width(), corpus);
        return fill(
                observed,
                index,
                1,
                repetitions -> mean(repetitions.stream().map(summing::row).toList()));
    }

    private Observations fill(Observations observed, int index, int least, Function<List<Statistics>, double[]> row) {
        for (int sample = 0; sample < samples.size(); sample++) {
            List<Statistics> repetitions = measured(samples.get(sample), index);
            if (repetitions.size() >= least) {
                observed.put(sample, row.apply(repetitions));
            }
        }
        return observed;
    }

    private List<Statistics> measured(SampleId sample, int index) {
        return scored.getOrDefault(sample, List.of()).stream()
                .flatMap(trial -> trial.scorecard().by(index).stream())
                .toList();
    }

    /** A sample's repetitions are averaged first: they tell more of the model, not of more samples. */
    private static double[] mean(List<Statistics> repetitions) {
        double[] sum =
                Statistics.sum(repetitions, repetitions.getFirst().width()).toArray();
        return Arrays.stream(sum).map(it -> it / repetitions.size()).toArray();
    }
}
