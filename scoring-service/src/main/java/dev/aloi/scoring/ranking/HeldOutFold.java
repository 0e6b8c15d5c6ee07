package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.scoring.HeldOut;
import dev.aloi.contracts.scoring.Overfitting;
import dev.aloi.contracts.scoring.Overfitting.Alarm;
import dev.aloi.contracts.scoring.Overfitting.Gap;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.stats.Clusters;
import dev.aloi.scoring.stats.Interval;
import dev.aloi.scoring.stats.Ladder;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Overfit;
import dev.aloi.scoring.stats.PairedComparison;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From the trials of a run on held-out samples to what may be told of them. */
final class HeldOutFold {
    /** Each alarm tells a little of the held-out samples: one for so many of them, and a few. */
    private static final int SAMPLES_PER_ALARM = 50;

    private static final int LEAST_ALARMS = 3;

    private final Evaluation evaluation;
    private final HeldOutPart part;
    private final AskedMetric.Known asked;
    private final SuiteShape suite;
    private final Resampling resampling;

    HeldOutFold(
            Evaluation evaluation, HeldOutPart part, AskedMetric.Known asked, SuiteShape suite, Resampling resampling) {
        this.evaluation = evaluation;
        this.part = part;
        this.asked = asked;
        this.suite = suite;
        this.resampling = resampling;
    }

    /**
     * What is known before a look.
     *
     * @param look from 1, this one
     * @param alarms raised before
     * @param best absent for the first candidate
     */
    record Before(long look, int alarms, @Nullable Best best) {}

    /**
     * @param told of it when it became the best
     * @param row its scores on the held-out samples
     */
    record Best(HeldOut told, MetricTable.Row row) {}

    /** Which samples, scored how. */
    HeldOutStore.Key key() {
        return new HeldOutStore.Key(evaluation.request().tenant(), part.suite(), signature());
    }

    private String signature() {
        return asked.metric().signature(suite.references());
    }

    /** On the held-out samples; empty where fewer than two of them are scored. */
    Optional<MetricTable.Row> row(EndedRun run) {
        EndedRun held = suite.heldOut(run);
        Observations observed = new RunObservations(held).of(evaluation.decisive(), asked.metric());
        return observed.count() < 2
                ? Optional.empty()
                : Optional.of(new MetricTable.Row(run.run(), signature(), held.samples(), observed));
    }

    /** @param row of the run */
    HeldOut told(EndedRun run, MetricTable.Row row, Before before) {
        Ladder ladder = new Ladder(before.look());
        Best best = before.best();
        boolean improved = best == null || improves(ladder, row, best.row());
        return new HeldOut(
                part.suite(),
                best == null || improved ? quality(run) : best.told().quality(),
                best == null || improved ? run.run() : best.told().best(),
                improved,
                before.look(),
                ladder.allowed(),
                overfit(run, improved, before.alarms()).orElse(null));
    }

    /** Not where too few samples are shared with the best. */
    private boolean improves(Ladder ladder, MetricTable.Row row, MetricTable.Row best) {
        Optional<PairedComparison> comparison = MetricTable.of(asked, List.of(best, row), suite)
                .comparisons(resampling)
                .of(1, 0);
        return comparison
                .map(it -> it.lead(asked.metric().higherIsBetter()).spread())
                .filter(ladder::isImprovement)
                .isPresent();
    }

    private Quality.Scored quality(EndedRun run) {
        Quality quality = new Qualities(evaluation, suite, resampling).ofHeldOut(suite.heldOut(run), asked);
        if (!(quality instanceof Quality.Scored scored)) {
            throw new IllegalStateException("a run with scores on held-out samples has no quality");
        }
        return rounded(scored);
    }

    /** What one sample could change is enough to tell: the interval to the outside, and nothing besides. */
    private static Quality.Scored rounded(Quality.Scored exact) {
        double step = exact.scale() / exact.n();
        return new Quality.Scored(
                exact.metric(),
                exact.signature(),
                Ladder.rounded(exact.value(), exact.scale(), exact.n()),
                Math.floor(exact.low() / step) * step,
                Math.ceil(exact.high() / step) * step,
                exact.level(),
                exact.interval(),
                Ladder.rounded(exact.sampleMean(), exact.scale(), exact.n()),
                exact.n(),
                exact.expected(),
                exact.higherIsBetter(),
                exact.scale(),
                null,
                null,
                null);
    }

    private Optional<Overfitting> overfit(EndedRun run, boolean improved, int alarms) {
        Scores tuning = scores(suite.shown(run));
        Scores heldOut = scores(suite.heldOut(run));
        if (tuning.clusters().count() < 2 || heldOut.clusters().count() < 2) {
            return Optional.empty();
        }
        Metric metric = asked.metric();
        Overfit overfit = Overfit.of(
                tuning.values(),
                tuning.clusters(),
                heldOut.values(),
                heldOut.clusters(),
                metric.higherIsBetter(),
                MetricTable.reach(metric));
        Alarm alarm = alarm(overfit, alarms);
        return Optional.of(
                new Overfitting(alarm, improved || alarm == Alarm.RAISED ? gap(overfit, tuning, heldOut) : null));
    }

    private Alarm alarm(Overfit overfit, int alarms) {
        if (alarms >= Math.max(LEAST_ALARMS, suite.heldOut().size() / SAMPLES_PER_ALARM)) {
            return Alarm.EXHAUSTED;
        }
        return overfit.isAlarm(questions()) ? Alarm.RAISED : Alarm.NONE;
    }

    private Gap gap(Overfit overfit, Scores tuning, Scores heldOut) {
        Interval interval = overfit.interval(questions());
        return new Gap(
                overfit.gap(),
                interval.low(),
                interval.high(),
                interval.level(),
                interval.method(),
                tuning.values().length,
                heldOut.values().length);
    }

    private int questions() {
        return evaluation.request().candidates().size();
    }

    private Scores scores(EndedRun part) {
        Observations observed = new RunObservations(part).scores(evaluation.decisive(), asked.metric());
        double[] values = IntStream.range(0, observed.samples())
                .filter(observed::isPresent)
                .mapToDouble(observed::single)
                .toArray();
        return new Scores(values, suite.of(part.samples()).only(observed::isPresent));
    }

    /** Of the samples of one part. */
    private static final class Scores {
        private final double[] values;
        private final Clusters clusters;

        Scores(double[] values, Clusters clusters) {
            this.values = values;
            this.clusters = clusters;
        }

        double[] values() {
            return values;
        }

        Clusters clusters() {
            return clusters;
        }
    }
}
