package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.stats.Bootstrap;
import dev.aloi.scoring.stats.Estimator;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How good a run is by each metric of its evaluation. */
final class Qualities {
    private final Evaluation evaluation;
    private final ReferenceCount references;
    private final Bootstrap bootstrap;

    Qualities(Evaluation evaluation, ReferenceCount references, int resamples) {
        this.evaluation = evaluation;
        this.references = references;
        this.bootstrap = new Bootstrap(new Resampling(evaluation.request().seed(), resamples));
    }

    List<Quality> of(EndedRun run) {
        List<Quality> qualities = new ArrayList<>();
        for (int i = 0; i < evaluation.metrics().size(); i++) {
            qualities.add(
                    switch (evaluation.metrics().get(i)) {
                        case AskedMetric.Known known -> quality(run, i, known);
                        case AskedMetric.Unknown unknown ->
                            new Quality.Unscored(unknown.spec(), unknown.spec(), unknown.reason());
                    });
        }
        return qualities;
    }

    private Quality quality(EndedRun run, int index, AskedMetric.Known asked) {
        Metric metric = asked.metric();
        String signature = metric.signature(references);
        List<SampleId> samples = List.copyOf(run.scoredBySample().sequencedKeySet());
        Observations observed = observations(run, index, metric, samples);
        if (observed.count() == 0) {
            return new Quality.Unscored(asked.spec(), signature, reason(run));
        }
        Interval interval = bootstrap.interval(observed);
        return new Quality.Scored(
                asked.spec(),
                signature,
                observed.value().orElseThrow(),
                interval.low(),
                interval.high(),
                interval.level(),
                interval.method(),
                sampleMeans(run, index, metric, samples).value().orElseThrow(),
                observed.count(),
                evaluation.request().samples(),
                metric.higherIsBetter(),
                metric.scale());
    }

    private static String reason(EndedRun run) {
        return run.scored().findAny().isPresent()
                ? "no sample has a reference to compare with"
                : "no trial was completed";
    }

    /** By the metric that decides the ranking, over {@code samples}; empty where there is nothing to rank by. */
    Optional<Observations> deciding(EndedRun run, List<SampleId> samples) {
        return evaluation.metrics().stream()
                .findFirst()
                .filter(AskedMetric.Known.class::isInstance)
                .map(asked -> observations(run, 0, ((AskedMetric.Known) asked).metric(), samples))
                .filter(observed -> observed.count() > 0);
    }

    private static Observations observations(EndedRun run, int index, Metric metric, List<SampleId> samples) {
        return switch (metric.aggregation()) {
            case MEAN -> sampleMeans(run, index, metric, samples);
            case CORPUS -> sums(run, index, metric, samples);
        };
    }

    private static Observations sampleMeans(EndedRun run, int index, Metric metric, List<SampleId> samples) {
        Observations observed = new Observations(samples.size(), 1, Estimator.mean());
        fill(observed, run, index, samples, 1, statistics -> Statistics.of(metric.sampleScore(statistics)));
        return observed;
    }

    private static Observations sums(EndedRun run, int index, Metric metric, List<SampleId> samples) {
        Estimator corpus = (sums, _) -> metric.score(Statistics.of(sums));
        Observations observed = new Observations(samples.size(), metric.width(), corpus);
        fill(observed, run, index, samples, metric.width(), statistics -> statistics);
        return observed;
    }

    /** A sample's repetitions are averaged first: they tell more of the model, not of more samples. */
    private static void fill(
            Observations observed,
            EndedRun run,
            int index,
            List<SampleId> samples,
            int width,
            UnaryOperator<Statistics> row) {
        var bySample = run.scoredBySample();
        for (int sample = 0; sample < samples.size(); sample++) {
            List<Statistics> repetitions = bySample.getOrDefault(samples.get(sample), List.of()).stream()
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
    }
}
