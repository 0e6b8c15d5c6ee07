package dev.aloi.scoring.ranking;

import dev.aloi.contracts.scoring.Latency;
import dev.aloi.scoring.stats.Percentiles;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Latency of a run over the trials that were timed. */
final class Latencies {
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.95;

    private Latencies() {}

    /** Nothing where nothing was timed. */
    static @Nullable Latency of(EndedRun run) {
        long[] totals = sorted(run, EndedTrial.Scored::total);
        if (totals.length == 0) {
            return null;
        }
        long[] firsts = sorted(run, EndedTrial.Scored::firstToken);
        return new Latency(
                totals.length, at(totals, MEDIAN), at(totals, HIGH), firsts.length == 0 ? null : at(firsts, MEDIAN));
    }

    private static long[] sorted(EndedRun run, Function<EndedTrial.Scored, @Nullable Duration> time) {
        return run.scored()
                .map(time)
                .filter(Objects::nonNull)
                .mapToLong(Duration::toNanos)
                .sorted()
                .toArray();
    }

    private static Duration at(long[] sorted, double share) {
        return Duration.ofNanos(Percentiles.nearestRank(sorted, share));
    }
}
