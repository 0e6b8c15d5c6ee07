package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import java.util.List;

/** The scores of a run of which every trial has ended. */
public record RunScored(
        TenantId tenant,
        EvaluationId evaluation,
        RunId run,
        String candidate,
        TrialCounts trials,
        List<Quality> quality)
        implements RunEvent {
    @Override
    public String key() {
        return run.value();
    }

    @Override
    public String subject() {
        return run.value();
    }
}
