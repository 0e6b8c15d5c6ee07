package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Range;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.FittingInterval;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Missing;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Proportion;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.stats.VarianceSplit;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How good a run is by each metric of its evaluation. */
final class Qualities {
    private final Evaluation evaluation;
    private final SuiteShape suite;
    private final Resampling resampling;

    Qualities(Evaluation evaluation, SuiteShape suite, Resampling resampling) {
        this.evaluation = evaluation;
        this.suite = suite;
        this.resampling = resampling;
    }

    /** By the deciding metric, on nothing but held-out samples. */
    Quality ofHeldOut(EndedRun run, AskedMetric.Known asked) {
        Observed held = new Observed(
                new RunObservations(run),
                suite.of(run.samples()),
                suite.heldOut().size());
        return new OfMetric(asked, evaluation.decisive(), held).quality();
    }

    /** The deciding metric first. */
    List<Quality> of(EndedRun run) {
        Observed shown = new Observed(
                new RunObservations(run),
                suite.of(run.samples()),
                evaluation.request().shownSamples());
        List<Quality> qualities = new ArrayList<>();
        for (int metric = 0; metric < evaluation.metrics().size(); metric++) {
            qualities.add(
                    switch (evaluation.metrics().get(metric)) {
                        case AskedMetric.Known known -> new OfMetric(known, metric, shown).quality();
                        case AskedMetric.Unknown(String spec, String reason) ->
                            new Quality.Unscored(spec, spec, reason);
                    });
        }
        qualities.addFirst(qualities.remove(evaluation.decisive()));
        return qualities;
    }

    /** @param samples that there are */
    private record Observed(RunObservations observations, Clusters clusters, int samples) {}

    /** A run by one metric. */
    private final class OfMetric {
        private final String spec;
        private final Metric metric;
        private final int index;
        private final RunObservations observations;
        private final Clusters clusters;
        private final int samples;
        private final Range range;

        OfMetric(AskedMetric.Known asked, int index, Observed observed) {
            this.spec = asked.spec();
            this.metric = asked.metric();
            this.index = index;
            this.observations = observed.observations();
            this.clusters = observed.clusters();
            this.samples = observed.samples();
            this.range = Metrics.range(metric);
        }

        Quality quality() {
            Observations values = observations.of(index, metric);
            String signature = metric.signature(suite.references());
            return values.count() == 0 ? new Quality.Unscored(spec, signature, reason()) : scored(signature, values);
        }

        private Quality scored(String signature, Observations values) {
            Interval interval = new FittingInterval(
                            resampling, metric.aggregation() != Aggregation.CORPUS, range.lowest(), range.highest())
                    .of(values, clusters);
            return new Quality.Scored(
                    spec,
                    signature,
                    values.value().orElseThrow(),
                    interval.low(),
                    interval.high(),
                    interval.level(),
                    metric.caution(values.count())
                            .map(caution -> interval.method() + "; " + caution)
                            .orElse(interval.method()),
                    observations.scores(index, metric).value().orElseThrow(),
                    values.count(),
                    samples,
                    metric.higherIsBetter(),
                    metric.scale(),
                    missing(),
                    unseen(values),
                    noise());
        }

        /** What stood in the way most often; of several the first in the order of their declaration. */
        private String reason() {
            if (samples == 0) {
                return "all samples are held out";
            }
            if (observations.isEmpty()) {
                return "no trial was completed";
            }
            List<Category> obstacles = observations.obstacles(index);
            return obstacles.stream()
                    .max(Comparator.comparingInt((Category it) -> Collections.frequency(obstacles, it))
                            .thenComparing(Comparator.reverseOrder()))
                    .map(Category::words)
                    .orElse("no sample has the %d attempts that %s takes".formatted(metric.attempts(), metric.name()));
        }

        private Quality.@Nullable Missing missing() {
            Observations trials = metric.aggregation() == Aggregation.ATTEMPTS
                    ? observations.scores(index, metric)
                    : observations.trials(
                            index, metric, samples * evaluation.request().repetitions());
            Missing missing = Missing.of(trials, range.lowest(), range.highest());
            if (missing.missing() == 0) {
                return null;
            }
            double worst = metric.higherIsBetter() ? missing.lowest() : missing.highest();
            double best = metric.higherIsBetter() ? missing.highest() : missing.lowest();
            return new Quality.Missing(missing.missing(), missing.expected(), finite(worst), finite(best));
        }

        private static @Nullable Double finite(double bound) {
            return Double.isFinite(bound) ? bound : null;
        }

        /** A mean is the least or the most possible only where every sample is. */
        private @Nullable Double unseen(Observations values) {
            double mean = values.value().orElseThrow();
            boolean allAtTheEnd =
                    metric.aggregation() != Aggregation.CORPUS && (mean == range.lowest() || mean == range.highest());
            return allAtTheEnd
                    ? Proportion.ruleOfThree(clusters.only(values::isPresent).count())
                    : null;
        }

        private Quality.@Nullable Noise noise() {
            int repetitions = evaluation.request().repetitions();
            if (repetitions < 2 || metric.aggregation() == Aggregation.ATTEMPTS) {
                return null;
            }
            double[][] scores = observations.repeated(index, metric, repetitions);
            if (scores.length < 2) {
                return null;
            }
            VarianceSplit split = VarianceSplit.of(scores);
            return new Quality.Noise(split.sample(), split.repetition(), split.residual(), split.noiseFloor());
        }
    }
}
