package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.scoring.stats.Bootstrap;
import dev.aloi.scoring.stats.Percentiles;
import dev.aloi.scoring.stats.QuantileInterval;
import dev.aloi.scoring.stats.SampleTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Latency of a run over the trials that were timed. */
final class Latencies {
    static final double HIGH = 0.95;
    private static final double MEDIAN = 0.5;

    private Latencies() {}

    /** Nothing where nothing was timed. */
    static @Nullable Latency of(EndedRun run) {
        long[] totals = sorted(run, EndedTrial.Scored::total);
        if (totals.length == 0) {
            return null;
        }
        long[] firsts = sorted(run, EndedTrial.Scored::firstToken);
        QuantileInterval p95 = QuantileInterval.of(totals, HIGH, Bootstrap.LEVEL);
        return new Latency(
                totals.length,
                at(totals, MEDIAN),
                at(totals, HIGH),
                firsts.length == 0 ? null : at(firsts, MEDIAN),
                p95.low().map(Duration::ofNanos).orElse(null),
                p95.high().map(Duration::ofNanos).orElse(null));
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

    /**
     * How long each trial took.
     *
     * @param samples of the times, one each
     */
    record Times(List<SampleId> samples, List<Long> nanos) {
        static final Times NONE = new Times(List.of(), List.of());

        static Times of(EndedRun run) {
            List<SampleId> samples = new ArrayList<>();
            List<Long> nanos = new ArrayList<>();
            run.scored().forEach(trial -> {
                if (trial.total() != null) {
                    samples.add(trial.sample());
                    nanos.add(trial.total().toNanos());
                }
            });
            return new Times(samples, nanos);
        }

        SampleTimes among(Map<SampleId, Integer> positions) {
            return new SampleTimes(samples.stream().map(positions::get).toList(), nanos);
        }
    }
}
