package dev.aloi.scoring.ranking;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From trials to a ranking: the same trials give the same bytes, in whatever order they came and however often. */
final class RankingFold {
    private final Evaluation evaluation;
    private final SuiteShape suite;
    private final Resampling resampling;

    RankingFold(Evaluation evaluation, SuiteShape suite, int resamples) {
        this.evaluation = evaluation;
        this.suite = suite;
        this.resampling = new Resampling(evaluation.request().seed(), resamples);
    }

    /** Counts alone, candidates in the order of the request. */
    static RankingUpdated progress(
            Evaluation evaluation,
            long revision,
            boolean cancelled,
            Map<RunId, TrialCounts> counts,
            Map<RunId, Footprint> footprints) {
        List<RankingRow> rows = evaluation.request().candidates().stream()
                .map(candidate -> new RankingRow(
                        candidate.run(),
                        candidate.name(),
                        engine(candidate),
                        counts.getOrDefault(candidate.run(), none(evaluation)),
                        null,
                        List.of(),
                        null,
                        footprints.get(candidate.run()),
                        null,
                        null,
                        null))
                .toList();
        return Updates.running(evaluation, revision, cancelled, rows);
    }

    RunScored scored(EndedRun run, @Nullable Integer round) {
        Candidate candidate = evaluation.request().candidates().stream()
                .filter(it -> it.run().equals(run.run()))
                .findFirst()
                .orElseThrow();
        return new RunScored(
                evaluation.request().tenant(),
                evaluation.request().evaluation(),
                run.run(),
                candidate.name(),
                run.counts(evaluation.request().trialsPerRun()),
                new Qualities(evaluation, suite, resampling).of(suite.shown(run)),
                round);
    }

    RunSummary summary(EndedRun run, RunScored scored) {
        EndedRun shown = suite.shown(run);
        RunSummary summary = RunSummary.of(
                run, shown, scored, row(run, scored, evaluation.decisive()).orElse(null));
        boolean guarded = evaluation.request().candidates().stream()
                .anyMatch(candidate -> GuardReports.rails(candidate).isPresent());
        return guarded
                ? summary.with(
                        GuardSummary.of(shown, suite.attacks()),
                        row(suite.withoutAttacks(run), scored, evaluation.decisive())
                                .orElse(null))
                : summary;
    }

    /** A run that was scored by another version of the metric is not ranked among those scored by this one. */
    Optional<MetricTable.Row> row(EndedRun run, RunScored scored, int metric) {
        if (!(evaluation.metrics().get(metric) instanceof AskedMetric.Known asked)) {
            return Optional.empty();
        }
        String signature = asked.metric().signature(suite.references());
        boolean comparable = scored.quality().stream()
                .filter(Quality.Scored.class::isInstance)
                .anyMatch(
                        it -> it.metric().equals(asked.spec()) && it.signature().equals(signature));
        EndedRun shown = suite.shown(run);
        Observations observed = new RunObservations(shown).of(metric, asked.metric());
        return comparable && observed.count() > 0
                ? Optional.of(new MetricTable.Row(run.run(), signature, shown.samples(), observed))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException where nobody knows the metric */
    MetricTable table(int metric, List<MetricTable.Row> rows) {
        if (evaluation.metrics().get(metric) instanceof AskedMetric.Known asked) {
            return MetricTable.of(asked, rows, suite);
        }
        throw new IllegalArgumentException("nobody knows this metric");
    }

    Resampling resampling() {
        return resampling;
    }

    /** Empty where nothing is held out, or nobody knows the deciding metric. */
    Optional<HeldOutFold> heldOut() {
        HeldOutPart part = evaluation.request().guarded();
        return part == null || !(evaluation.deciding() instanceof AskedMetric.Known asked)
                ? Optional.empty()
                : Optional.of(new HeldOutFold(evaluation, part, asked, suite, resampling));
    }

    /** Of all runs, after every trial has ended. */
    RankingUpdated ranked(
            long revision, boolean cancelled, List<RunSummary> runs, Map<RunId, Footprint> footprints, Change change) {
        return ranked(revision, cancelled, folded(runs), footprints, change);
    }

    FoldedRuns folded(List<RunSummary> runs) {
        return new FoldedRuns(runs, rankable(runs), new GuardReports(evaluation, suite, resampling).of(runs));
    }

    RankingUpdated ranked(
            long revision, boolean cancelled, FoldedRuns folded, Map<RunId, Footprint> footprints, Change change) {
        List<RunSummary> runs = folded.runs();
        Optional<RankedRuns> ranked = folded.ranked();
        List<RankingRow> rows = new ArrayList<>();
        for (Candidate candidate : evaluation.request().candidates()) {
            runs.stream()
                    .filter(run -> run.run().equals(candidate.run()))
                    .map(run -> row(
                                    candidate,
                                    run,
                                    ranked.flatMap(it -> it.rank(run.run())).orElse(null),
                                    footprints.get(run.run()))
                            .withGuard(GuardReports.withCost(folded.guards().get(run.run()), run.run(), footprints)))
                    .forEach(rows::add);
        }
        return Updates.ended(evaluation, revision, cancelled, rows, ranked, change);
    }

    /** Empty where there is nobody to rank. */
    Optional<RankedRuns> rankable(List<RunSummary> runs) {
        return RankedRuns.of(evaluation, suite, runs, resampling);
    }

    private static TrialCounts none(Evaluation evaluation) {
        return new TrialCounts(evaluation.request().trialsPerRun(), 0, Map.of());
    }

    private static RankingRow row(
            Candidate candidate, RunSummary run, @Nullable Rank rank, @Nullable Footprint footprint) {
        return new RankingRow(
                candidate.run(),
                candidate.name(),
                engine(candidate),
                run.scored().trials(),
                rank,
                run.scored().quality(),
                run.latency(),
                footprint,
                run.failure(),
                null,
                null);
    }

    private static String engine(Candidate candidate) {
        return switch (candidate.engine()) {
            case Engine.Onnx _ -> "onnx";
            case Engine.Replay _ -> "replay";
            case Engine.OpenAi _ -> "openai";
            case Engine.Bedrock _ -> "bedrock";
        };
    }
}
