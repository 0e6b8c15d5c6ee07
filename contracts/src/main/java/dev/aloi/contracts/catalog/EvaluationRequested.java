package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frozen snapshot of what is to be ranked; each candidate becomes a run of {@code samples} times {@code repetitions} trials.
 *
 * @param metrics metric specifications in the order of importance: the first decides the ranking
 * @param seed from which every resampling of this evaluation draws
 * @param preferences absent where none were given
 * @param calls what limits calls of APIs; absent: nothing of the evaluation's own
 * @param use how the models are to be used: a candidate whose licences forbid it is not one to take; absent: not told
 * @param heldOut true where candidates may have been tuned, but not on this suite: its results are told sparingly; absent: false
 * @param deferral absent where it is to run at once */
public record EvaluationRequested(
        TenantId tenant,
        EvaluationId evaluation,
        SuiteVersion suite,
        String suiteDigest,
        int samples,
        int repetitions,
        List<String> metrics,
        long seed,
        Scenario scenario,
        List<Candidate> candidates,
        Instant requestedAt,
        @Nullable Preferences preferences,
        @Nullable CallLimits calls,
        @Nullable ModelUse use,
        @Nullable Boolean heldOut,
        @Nullable Deferral deferral)
        implements EvaluationEvent {
    /** One that runs at once, whose calls have no limits of their own, for no use in particular. */
    public EvaluationRequested(
            TenantId tenant,
            EvaluationId evaluation,
            SuiteVersion suite,
            String suiteDigest,
            int samples,
            int repetitions,
            List<String> metrics,
            long seed,
            Scenario scenario,
            List<Candidate> candidates,
            Instant requestedAt,
            @Nullable Preferences preferences) {
        this(
                tenant,
                evaluation,
                suite,
                suiteDigest,
                samples,
                repetitions,
                metrics,
                seed,
                scenario,
                candidates,
                requestedAt,
                preferences,
                null,
                null,
                null,
                null);
    }

    public boolean toldSparingly() {
        return Boolean.TRUE.equals(heldOut);
    }

    /** Trials that each run has to account for. */
    public int trialsPerRun() {
        return samples * repetitions;
    }

    @Override
    public String key() {
        return evaluation.value();
    }

    @Override
    public String subject() {
        return evaluation.value();
    }
}
