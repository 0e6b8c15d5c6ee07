package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.stats.Bootstrap;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.util.ArrayList;
import java.util.List;

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
        RunObservations observations = new RunObservations(run);
        List<Observed> observed = new ArrayList<>();
        for (int i = 0; i < evaluation.metrics().size(); i++) {
            if (evaluation.metrics().get(i) instanceof AskedMetric.Known(String spec, Metric metric)) {
                observed.add(new Observed(spec, metric, observations.of(i, metric), observations.scores(i, metric)));
            }
        }
        List<Observed> scored = observed.stream().filter(Observed::isScored).toList();
        List<Interval> intervals =
                bootstrap.intervals(scored.stream().map(Observed::values).toList());
        return evaluation.metrics().stream()
                .map(asked -> quality(asked, scored, intervals, run))
                .toList();
    }

    private Quality quality(AskedMetric asked, List<Observed> scored, List<Interval> intervals, EndedRun run) {
        for (int i = 0; i < scored.size(); i++) {
            if (scored.get(i).spec().equals(asked.spec())) {
                return scored(scored.get(i), intervals.get(i));
            }
        }
        return switch (asked) {
            case AskedMetric.Known(String spec, Metric metric) ->
                new Quality.Unscored(spec, metric.signature(references), reason(run));
            case AskedMetric.Unknown(String spec, String reason) -> new Quality.Unscored(spec, spec, reason);
        };
    }

    private Quality scored(Observed observed, Interval interval) {
        Metric metric = observed.metric();
        return new Quality.Scored(
                observed.spec(),
                metric.signature(references),
                observed.values().value().orElseThrow(),
                interval.low(),
                interval.high(),
                interval.level(),
                interval.method(),
                observed.scores().value().orElseThrow(),
                observed.values().count(),
                evaluation.request().samples(),
                metric.higherIsBetter(),
                metric.scale());
    }

    private static String reason(EndedRun run) {
        return run.scored().findAny().isPresent()
                ? "no sample has a reference that this metric can compare with"
                : "no trial was completed";
    }

    private record Observed(String spec, Metric metric, Observations values, Observations scores) {
        boolean isScored() {
            return values.count() > 0;
        }
    }
}
