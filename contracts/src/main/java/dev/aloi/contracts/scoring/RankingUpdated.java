package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranking as it stands: while trials come in with counts alone, in the end with everything.
 *
 * @param revision grows with every change
 * @param trials over all runs
 * @param rows best first; candidates that could not be ranked last
 * @param deciding the metric by which the candidates are ranked
 * @param pairs absent where fewer than two candidates are ranked
 * @param decision by the preferences of the request, or those asked for; absent where there are none
 * @param change absent until every trial has ended */
public record RankingUpdated(
        TenantId tenant,
        EvaluationId evaluation,
        long revision,
        EvaluationState state,
        TrialCounts trials,
        List<RankingRow> rows,
        @Nullable String deciding,
        @Nullable Pairs pairs,
        @Nullable Decision decision,
        @Nullable Change change)
        implements RankingEvent {
    public RankingUpdated with(List<RankingRow> others) {
        return new RankingUpdated(
                tenant, evaluation, revision, state, trials, others, deciding, pairs, decision, change);
    }

    @Override
    public String key() {
        return evaluation.value();
    }

    @Override
    public String subject() {
        return subject(evaluation, revision);
    }

    public static String subject(EvaluationId evaluation, long revision) {
        return evaluation + "/" + revision;
    }
}
