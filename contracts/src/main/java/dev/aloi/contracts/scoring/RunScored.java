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
 * @param reusable which of its trials may stand for others; absent in scores of before this was told
 */
public record RunScored(
        TenantId tenant,
        EvaluationId evaluation,
        RunId run,
        String candidate,
        TrialCounts trials,
        List<Quality> quality,
        @Nullable Integer round,
        @Nullable ReusableTrials reusable)
        implements RunEvent {
    /** One that does not tell what may be taken over. */
    public RunScored(
            TenantId tenant,
            EvaluationId evaluation,
            RunId run,
            String candidate,
            TrialCounts trials,
            List<Quality> quality,
            @Nullable Integer round) {
        this(tenant, evaluation, run, candidate, trials, quality, round, null);
    }

    /** The same run by more metrics, in the place of those of the same name. */
    public RunScored with(List<Quality> more) {
        List<Quality> all = new ArrayList<>(quality);
        all.removeIf(old -> more.stream().anyMatch(it -> it.metric().equals(old.metric())));
        all.addAll(more);
        return new RunScored(tenant, evaluation, run, candidate, trials, all, round, reusable);
    }

    public RunScored with(ReusableTrials told) {
        return new RunScored(tenant, evaluation, run, candidate, trials, quality, round, told);
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
