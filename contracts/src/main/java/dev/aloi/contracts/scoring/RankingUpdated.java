package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.util.List;

/** The ranking as it stands: while trials come in with counts alone, in the end with everything.
 *
 * @param revision grows with every change
 * @param trials over all runs
 * @param rows best first; candidates that could not be ranked last */
public record RankingUpdated(
        TenantId tenant,
        EvaluationId evaluation,
        long revision,
        EvaluationState state,
        TrialCounts trials,
        List<RankingRow> rows)
        implements RankingEvent {
    @Override
    public String key() {
        return evaluation.value();
    }

    @Override
    public String subject() {
        return evaluation + "/" + revision;
    }
}
