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
        @Nullable LicenceVerdict licence) {
    /** Of a candidate whose licences are not asked. */
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
        this(run, candidate, engine, trials, rank, quality, latency, footprint, failure, versusBest, front, null);
    }

    public RankingRow withLicence(@Nullable LicenceVerdict verdict) {
        return new RankingRow(
                run, candidate, engine, trials, rank, quality, latency, footprint, failure, versusBest, front, verdict);
    }
}
