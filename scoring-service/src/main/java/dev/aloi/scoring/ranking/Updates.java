package dev.aloi.scoring.ranking;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Preferences;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.scoring.Change;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.Front;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.scoring.trial.Evaluation;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows become an event. */
final class Updates {
    private final Evaluation evaluation;
    private final long revision;

    private Updates(Evaluation evaluation, long revision) {
        this.evaluation = evaluation;
        this.revision = revision;
    }

    static RankingUpdated running(Evaluation evaluation, long revision, boolean cancelled, List<RankingRow> rows) {
        EvaluationState state = cancelled ? EvaluationState.CANCELLED : EvaluationState.RUNNING;
        List<RankingRow> judged = judged(evaluation, rows);
        return new RankingUpdated(
                evaluation.request().tenant(),
                evaluation.request().evaluation(),
                revision,
                state,
                sum(judged),
                judged,
                evaluation.deciding().spec(),
                null,
                null,
                null);
    }

    /** @param ranked absent where nobody could be ranked */
    static RankingUpdated ended(
            Evaluation evaluation,
            long revision,
            boolean cancelled,
            List<RankingRow> rows,
            Optional<RankedRuns> ranked,
            Change change) {
        List<RankingRow> sorted = judged(evaluation, rows).stream()
                .sorted(Comparator.comparingInt(Updates::position))
                .toList();
        Updates updates = new Updates(evaluation, revision);
        EvaluationState state = state(cancelled, sorted);
        return ranked.map(runs -> updates.ended(state, sorted, runs, change))
                .orElseGet(() -> updates.unranked(state, sorted, change));
    }

    private RankingUpdated ended(EvaluationState state, List<RankingRow> rows, RankedRuns ranked, Change change) {
        List<RunId> order = rows.stream()
                .filter(row -> row.rank() != null)
                .map(RankingRow::run)
                .toList();
        List<Front> fronts = ranked.weighed().fronts(rows);
        List<RankingRow> compared = IntStream.range(0, rows.size())
                .mapToObj(i -> row(rows.get(i), ranked, order.getFirst(), fronts.get(i)))
                .toList();
        return new RankingUpdated(
                evaluation.request().tenant(),
                evaluation.request().evaluation(),
                revision,
                state,
                sum(rows),
                compared,
                evaluation.deciding().spec(),
                order.size() < 2 ? null : ranked.matrices(order),
                decision(rows, ranked.weighed()),
                change);
    }

    private static RankingRow row(RankingRow row, RankedRuns ranked, RunId best, Front front) {
        return row.withStanding(ranked.versus(best, row.run()).orElse(null), row.rank() == null ? null : front);
    }

    /** With what the request has frozen of each candidate: its licences and its prompt. */
    private static List<RankingRow> judged(Evaluation evaluation, List<RankingRow> rows) {
        Map<RunId, Candidate> candidates = new HashMap<>();
        evaluation.request().candidates().forEach(candidate -> candidates.put(candidate.run(), candidate));
        return rows.stream()
                .map(row -> judged(Objects.requireNonNull(candidates.get(row.run())), row))
                .toList();
    }

    private static RankingRow judged(Candidate candidate, RankingRow row) {
        return row.withLicence(candidate.licence())
                .withPrompt(
                        candidate.prompt() == null ? null : candidate.prompt().version());
    }

    private @Nullable Decision decision(List<RankingRow> rows, Weighed weighed) {
        Preferences asked = Objects.requireNonNullElse(evaluation.request().preferences(), Preferences.NONE);
        if (asked.constraints() == null
                && asked.weighting() == null
                && evaluation.request().use() == null) {
            return null;
        }
        Constraints constraints = Objects.requireNonNullElse(asked.constraints(), Constraints.NONE);
        return weighed.decide(rows, constraints, asked.weighting());
    }

    private RankingUpdated unranked(EvaluationState state, List<RankingRow> rows, Change change) {
        return new RankingUpdated(
                evaluation.request().tenant(),
                evaluation.request().evaluation(),
                revision,
                state,
                sum(rows),
                rows,
                evaluation.deciding().spec(),
                null,
                null,
                change);
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

    private static TrialCounts sum(List<RankingRow> rows) {
        Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
        int expected = 0;
        int completed = 0;
        int reused = 0;
        for (RankingRow row : rows) {
            row.trials().failures().forEach((category, n) -> failures.merge(category, n, Integer::sum));
            expected += row.trials().expected();
            completed += row.trials().completed();
            reused += Objects.requireNonNullElse(row.trials().reused(), 0);
        }
        return new TrialCounts(expected, completed, failures).withReused(reused);
    }
}
