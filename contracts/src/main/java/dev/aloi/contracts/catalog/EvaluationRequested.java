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
 * @param deferral absent where it is to run at once
 * @param heldOutPart the part of the suite that candidates were not tuned on, whose results are told sparingly; absent: there is none */
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
        @Nullable Deferral deferral,
        @Nullable HeldOutPart heldOutPart)
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
                null,
                null);
    }

    /** One of which nothing but all of it may be held out. */
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
            @Nullable Preferences preferences,
            @Nullable CallLimits calls,
            @Nullable ModelUse use,
            @Nullable Boolean heldOut,
            @Nullable Deferral deferral) {
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
                calls,
                use,
                heldOut,
                deferral,
                null);
    }

    /** Whether none of its samples is there to tune on. */
    public boolean toldSparingly() {
        return Boolean.TRUE.equals(heldOut);
    }

    /** Samples that nobody may tune on: all or some of them; absent: none. */
    public @Nullable HeldOutPart guarded() {
        return toldSparingly() ? new HeldOutPart(suite, samples) : heldOutPart;
    }

    /** Samples whose results are shown one by one. */
    public int shownSamples() {
        HeldOutPart guarded = guarded();
        return guarded == null ? samples : samples - guarded.samples();
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
