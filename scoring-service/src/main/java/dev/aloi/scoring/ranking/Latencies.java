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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Latency of a run over the trials that were timed. */
final class Latencies {
    static final double HIGH = 0.95;
    private static final double MEDIAN = 0.5;

    private Latencies() {}

    /** Of the trials that were run; of a run whose trials were all taken over, as it was then. Nothing where nothing was timed. */
    static @Nullable Latency of(EndedRun run) {
        List<EndedTrial.Scored> timed = timed(run);
        Latency latency = of(
                sorted(timed.stream(), EndedTrial.Scored::total),
                sorted(timed.stream(), EndedTrial.Scored::firstToken));
        return latency != null && timed.getFirst().reused() ? latency.ofEarlierTrials() : latency;
    }

    /** Never both: times of then are not mixed with those of now. */
    private static List<EndedTrial.Scored> timed(EndedRun run) {
        List<EndedTrial.Scored> own =
                run.scored().filter(trial -> !trial.reused()).toList();
        return own.isEmpty() ? run.scored().toList() : own;
    }

    /** What guardrails took of each trial. */
    static @Nullable Latency ofGuards(List<EndedTrial.Scored> trials) {
        long[] took = sorted(
                trials.stream().filter(trial -> !trial.reused()),
                trial -> trial.guarded() == null ? null : trial.guarded().took());
        return of(took, new long[0]);
    }

    private static @Nullable Latency of(long[] totals, long[] firsts) {
        if (totals.length == 0) {
            return null;
        }
        QuantileInterval p95 = QuantileInterval.of(totals, HIGH, Bootstrap.LEVEL);
        return new Latency(
                totals.length,
                at(totals, MEDIAN),
                at(totals, HIGH),
                firsts.length == 0 ? null : at(firsts, MEDIAN),
                p95.low().map(Duration::ofNanos).orElse(null),
                p95.high().map(Duration::ofNanos).orElse(null));
    }

    private static long[] sorted(
            Stream<EndedTrial.Scored> trials, Function<EndedTrial.Scored, @Nullable Duration> time) {
        return trials.map(time)
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
            timed(run).forEach(trial -> {
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
