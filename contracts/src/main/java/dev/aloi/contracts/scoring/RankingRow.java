package dev.aloi.contracts.scoring;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.LicenceVerdict;
import dev.aloi.contracts.id.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One candidate of a ranking.
 *
 * @param rank absent where the first metric could not be scored
 * @param latency absent where nothing was timed
 * @param footprint absent until it is estimated
 * @param failure of a run without any completion: why
 * @param versusBest beside the first row by the deciding metric; absent for that row itself, and where too few samples are shared
 * @param front over quality, cost, latency and carbon; absent where the candidate has no rank
 * @param licence whether it may be used as the evaluation says; absent where the evaluation does not say
 * @param prompt version of its prompt; absent where samples are put to the model as they are
 * @param guard absent where the candidate has no guardrails, and until every trial has ended
 * @param heldOut what is told of samples that nobody may tune on; all else is without them; absent where there are none
 */
public record RankingRow(
        RunId run,
        String candidate,
        String engine,
        TrialCounts trials,
        @Nullable Rank rank,
        List<Quality> quality,
        @Nullable Latency latency,
        @Nullable Footprint footprint,
        @Nullable String failure,
        @Nullable Comparison versusBest,
        @Nullable Front front,
        @Nullable LicenceVerdict licence,
        @Nullable String prompt,
        @Nullable GuardReport guard,
        @Nullable HeldOut heldOut) {
    /** Of a candidate whose licences are not asked, on samples of which none is held out. */
    public RankingRow(
            RunId run,
            String candidate,
            String engine,
            TrialCounts trials,
            @Nullable Rank rank,
            List<Quality> quality,
            @Nullable Latency latency,
            @Nullable Footprint footprint,
            @Nullable String failure,
            @Nullable Comparison versusBest,
            @Nullable Front front) {
        this(
                run,
                candidate,
                engine,
                trials,
                rank,
                quality,
                latency,
                footprint,
                failure,
                versusBest,
                front,
                null,
                null,
                null,
                null);
    }

    public RankingRow withLicence(@Nullable LicenceVerdict verdict) {
        return with(versusBest, front, verdict, prompt, guard, heldOut);
    }

    public RankingRow withPrompt(@Nullable String version) {
        return with(versusBest, front, licence, version, guard, heldOut);
    }

    public RankingRow withGuard(@Nullable GuardReport report) {
        return with(versusBest, front, licence, prompt, report, heldOut);
    }

    public RankingRow withHeldOut(@Nullable HeldOut told) {
        return with(versusBest, front, licence, prompt, guard, told);
    }

    /** The same beside the others. */
    public RankingRow withStanding(@Nullable Comparison comparison, @Nullable Front standing) {
        return with(comparison, standing, licence, prompt, guard, heldOut);
    }

    private RankingRow with(
            @Nullable Comparison comparison,
            @Nullable Front standing,
            @Nullable LicenceVerdict verdict,
            @Nullable String version,
            @Nullable GuardReport report,
            @Nullable HeldOut told) {
        return new RankingRow(
                run,
                candidate,
                engine,
                trials,
                rank,
                quality,
                latency,
                footprint,
                failure,
                comparison,
                standing,
                verdict,
                version,
                report,
                told);
    }
}
