package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.ReusableTrials;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.trial.Evaluation;
import dev.aloi.scoring.trial.EvaluationKey;
import dev.aloi.scoring.trial.MakerStore;
import dev.aloi.scoring.trial.SampleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs of which every trial has ended: scored once, and folded as often as a ranking needs them. */
@ApplicationScoped
class EndedRuns {
    /** Trials whose names a message of Kafka's usual size holds, whatever samples are called. */
    private static final int MOST_NAMED = 5_000;

    private final EndedRunStore runs;
    private final MakerStore makers;
    private final SampleStore samples;
    private final ScoringConfig config;

    EndedRuns(EndedRunStore runs, MakerStore makers, SampleStore samples, ScoringConfig config) {
        this.runs = runs;
        this.makers = makers;
        this.samples = samples;
        this.config = config;
    }

    List<RunId> untold(EvaluationKey key) {
        return runs.untold(key);
    }

    /**
     * Those that are not scored already, and of which no completion still waits for something. On all cores: the last trial of a suite
     * often ends the last runs of all candidates, and people wait for their ranking.
     */
    void score(Evaluation evaluation, List<RunId> ended) {
        List<RunId> unscored = ended.stream()
                .filter(run -> !runs.waits(evaluation, run)
                        && inThisRound(evaluation, run).isEmpty())
                .toList();
        if (!unscored.isEmpty()) {
            RankingFold fold = fold(evaluation);
            unscored.parallelStream()
                    .map(run -> scored(evaluation, fold, run))
                    .toList()
                    .forEach(runs::save);
        }
    }

    private RunScored scored(Evaluation evaluation, RankingFold fold, RunId run) {
        EndedRun ended = runs.load(evaluation, run);
        List<ReusableTrials.Cell> without = ended.notReusable();
        ReusableTrials reusable = new ReusableTrials(
                makers.of(evaluation.request().tenant(), run).orElse(null),
                without.size() > MOST_NAMED ? null : without);
        return fold.scored(ended, round(evaluation)).with(reusable);
    }

    /** Scores of the round before stay until there are new ones. */
    private Optional<RunScored> inThisRound(Evaluation evaluation, RunId run) {
        return runs.scored(evaluation.key(), run).filter(it -> Objects.equals(it.round(), round(evaluation)));
    }

    private static @Nullable Integer round(Evaluation evaluation) {
        return evaluation.round() == 1 ? null : evaluation.round();
    }

    void tell(Evaluation evaluation, Consumer<RunScored> listener) {
        for (RunId run : runs.untold(evaluation.key())) {
            inThisRound(evaluation, run).ifPresent(scored -> {
                listener.accept(scored);
                runs.setTold(evaluation.key(), run);
            });
        }
    }

    /**
     * Of all runs, in the order of the request.
     *
     * @param human what people judged of those that they reviewed
     */
    List<RunSummary> summaries(Evaluation evaluation, Map<RunId, List<Quality>> human) {
        RankingFold fold = fold(evaluation);
        return evaluation.request().candidates().parallelStream()
                .map(Candidate::run)
                .map(run -> fold.summary(
                        runs.load(evaluation, run), scored(evaluation, run).with(human.getOrDefault(run, List.of()))))
                .toList();
    }

    /** By each of the wanted metrics; runs that it did not score are not in its table. Each run is loaded once. */
    List<MetricTable> tables(Evaluation evaluation, List<Integer> metrics) {
        RankingFold fold = fold(evaluation);
        List<List<MetricTable.Row>> rows = new ArrayList<>();
        metrics.forEach(_ -> rows.add(new ArrayList<>()));
        for (Candidate candidate : evaluation.request().candidates()) {
            EndedRun run = runs.load(evaluation, candidate.run());
            RunScored scored = scored(evaluation, candidate.run());
            for (int i = 0; i < metrics.size(); i++) {
                fold.row(run, scored, metrics.get(i)).ifPresent(rows.get(i)::add);
            }
        }
        List<MetricTable> tables = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            tables.add(fold.table(metrics.get(i), rows.get(i)));
        }
        return tables;
    }

    EndedRun load(Evaluation evaluation, RunId run) {
        return runs.load(evaluation, run);
    }

    private RunScored scored(Evaluation evaluation, RunId run) {
        return runs.scored(evaluation.key(), run).orElseThrow();
    }

    RankingFold fold(Evaluation evaluation) {
        EvaluationRequested request = evaluation.request();
        SuiteShape suite = new SuiteShape(
                samples.referenceCount(request.tenant(), request.suite()),
                samples.clusters(request.tenant(), request.suite()),
                samples.attacks(request.tenant(), request.suite()),
                samples.heldOut(request));
        return new RankingFold(evaluation, suite, config.resamples());
    }
}
