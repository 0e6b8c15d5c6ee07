package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a run of which every trial has ended.
 *
 * @param round absent for the first scores; grows where metrics were added to completions of before
 */
public record RunScored(
        TenantId tenant,
        EvaluationId evaluation,
        RunId run,
        String candidate,
        TrialCounts trials,
        List<Quality> quality,
        @Nullable Integer round)
        implements RunEvent {
    /** The same run by more metrics, in the place of those of the same name. */
    public RunScored with(List<Quality> more) {
        List<Quality> all = new ArrayList<>(quality);
        all.removeIf(old -> more.stream().anyMatch(it -> it.metric().equals(old.metric())));
        all.addAll(more);
        return new RunScored(tenant, evaluation, run, candidate, trials, all, round);
    }

    @Override
    public String key() {
        return run.value();
    }

    @Override
    public String subject() {
        return round == null ? run.value() : run + "/" + round;
    }
}
