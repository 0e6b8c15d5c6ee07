package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Observations;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

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

    /** For the value over all samples: of a corpus metric its statistics, else its scores. */
    Observations of(int index, Metric metric) {
        return switch (metric.aggregation()) {
            case MEAN -> scores(index, metric);
            case CORPUS -> statistics(index, metric);
        };
    }

    Observations scores(int index, Metric metric) {
        Observations observed = new Observations(samples.size(), 1, Estimator.mean());
        return fill(observed, index, 1, statistics -> Statistics.of(metric.sampleScore(statistics)));
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
        Estimator corpus = (sums, _) -> metric.score(Statistics.of(sums));
        Observations observed = new Observations(samples.size(), metric.width(), corpus);
        return fill(observed, index, metric.width(), statistics -> statistics);
    }

    /** A sample's repetitions are averaged first: they tell more of the model, not of more samples. */
    private Observations fill(Observations observed, int index, int width, UnaryOperator<Statistics> row) {
        for (int sample = 0; sample < samples.size(); sample++) {
            List<Statistics> repetitions = scored.getOrDefault(samples.get(sample), List.of()).stream()
                    .flatMap(trial -> trial.scorecard().by(index).stream())
                    .map(row)
                    .toList();
            if (!repetitions.isEmpty()) {
                double[] sum = Statistics.sum(repetitions, width).toArray();
                observed.put(
                        sample,
                        Arrays.stream(sum).map(it -> it / repetitions.size()).toArray());
            }
        }
        return observed;
    }
}
