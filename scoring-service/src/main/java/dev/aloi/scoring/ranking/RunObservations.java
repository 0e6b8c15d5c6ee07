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
