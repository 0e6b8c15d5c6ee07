package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.stats.Bootstrap;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
                new Quality.Unscored(spec, metric.signature(references), reason(run, asked, metric));
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
                metric.caution(observed.values().count())
                        .map(caution -> interval.method() + "; " + caution)
                        .orElse(interval.method()),
                observed.scores().value().orElseThrow(),
                observed.values().count(),
                evaluation.request().samples(),
                metric.higherIsBetter(),
                metric.scale());
    }

    /** What stood in the way most often; of several the first in the order of their declaration. */
    private String reason(EndedRun run, AskedMetric asked, Metric metric) {
        int index = evaluation.metrics().indexOf(asked);
        List<Category> obstacles = run.scored()
                .flatMap(trial -> trial.scorecard().obstacle(index).stream())
                .sorted()
                .toList();
        if (run.scored().findAny().isEmpty()) {
            return "no trial was completed";
        }
        return obstacles.stream()
                .max(Comparator.comparingInt((Category it) -> Collections.frequency(obstacles, it))
                        .thenComparing(Comparator.reverseOrder()))
                .map(Category::words)
                .orElse("no sample has the %d attempts that %s takes".formatted(metric.attempts(), metric.name()));
    }

    private record Observed(String spec, Metric metric, Observations values, Observations scores) {
        boolean isScored() {
            return values.count() > 0;
        }
    }
}
