package dev.aloi.scoring.ranking;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.stats.Ranks;
import dev.aloi.scoring.stats.Resampling;
import dev.aloi.scoring.trial.AskedMetric;
import dev.aloi.scoring.trial.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From trials to a ranking: the same trials give the same bytes, in whatever order they came and however often. */
final class RankingFold {
    private final Evaluation evaluation;
    private final int resamples;
    private final Qualities qualities;

    RankingFold(Evaluation evaluation, ReferenceCount references, int resamples) {
        this.evaluation = evaluation;
        this.resamples = resamples;
        this.qualities = new Qualities(evaluation, references, resamples);
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
                        null))
                .toList();
        return updated(evaluation, revision, cancelled ? EvaluationState.CANCELLED : EvaluationState.RUNNING, rows);
    }

    /** Of all runs, after every trial has ended. */
    RankingUpdated ranked(long revision, boolean cancelled, List<RunSummary> runs, Map<RunId, Footprint> footprints) {
        Map<RunId, Rank> ranks = ranks(runs);
        List<RankingRow> rows = new ArrayList<>();
        for (Candidate candidate : evaluation.request().candidates()) {
            runs.stream()
                    .filter(run -> run.run().equals(candidate.run()))
                    .map(run -> row(candidate, run, ranks.get(run.run()), footprints.get(run.run())))
                    .forEach(rows::add);
        }
        rows.sort(Comparator.comparingInt(RankingFold::position));
        return updated(evaluation, revision, state(cancelled, rows), rows);
    }

    RunSummary summary(EndedRun run, RunScored scored) {
        return RunSummary.of(evaluation.metrics(), run, scored);
    }

    RunScored scored(EndedRun run) {
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
                qualities.of(run));
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
                run.failure());
    }

    private Map<RunId, Rank> ranks(List<RunSummary> runs) {
        Map<SampleId, Integer> positions = positions(runs);
        List<RunId> ranked = new ArrayList<>();
        List<Observations> observed = new ArrayList<>();
        for (RunSummary run : runs) {
            Observations deciding = run.decidingAmong(positions);
            if (deciding != null) {
                ranked.add(run.run());
                observed.add(deciding);
            }
        }
        List<Rank> ranks =
                new Ranks(new Resampling(evaluation.request().seed(), resamples), higherIsBetter()).of(observed);
        Map<RunId, Rank> byRun = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            byRun.put(ranked.get(i), ranks.get(i));
        }
        return byRun;
    }

    private static Map<SampleId, Integer> positions(List<RunSummary> runs) {
        Map<SampleId, Integer> positions = new HashMap<>();
        runs.stream()
                .flatMap(run -> run.samples().stream())
                .distinct()
                .sorted(Comparator.comparing(SampleId::value))
                .forEach(sample -> positions.put(sample, positions.size()));
        return positions;
    }

    private boolean higherIsBetter() {
        return !(evaluation.metrics().getFirst() instanceof AskedMetric.Known known)
                || known.metric().higherIsBetter();
    }

    private static int position(RankingRow row) {
        return row.rank() == null ? Integer.MAX_VALUE : row.rank().position();
    }

    /** A cancellation that came after the last trial was too late to change anything. */
    private static EvaluationState state(boolean cancelled, List<RankingRow> rows) {
        if (cancelled
                && rows.stream().anyMatch(row -> row.trials().failures().containsKey(FailureCategory.CANCELLED))) {
            return EvaluationState.CANCELLED;
        }
        return rows.stream().anyMatch(row -> row.trials().completed() > 0)
                ? EvaluationState.COMPLETED
                : EvaluationState.FAILED;
    }

    private static RankingUpdated updated(
            Evaluation evaluation, long revision, EvaluationState state, List<RankingRow> rows) {
        return new RankingUpdated(
                evaluation.request().tenant(),
                evaluation.request().evaluation(),
                revision,
                state,
                sum(rows.stream().map(RankingRow::trials).toList()),
                rows);
    }

    private static TrialCounts sum(List<TrialCounts> counts) {
        Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
        counts.forEach(it -> it.failures().forEach((category, n) -> failures.merge(category, n, Integer::sum)));
        return new TrialCounts(
                counts.stream().mapToInt(TrialCounts::expected).sum(),
                counts.stream().mapToInt(TrialCounts::completed).sum(),
                failures);
    }

    private static String engine(Candidate candidate) {
        return switch (candidate.engine()) {
            case Engine.Onnx _ -> "onnx";
            case Engine.Replay _ -> "replay";
        };
    }
}
