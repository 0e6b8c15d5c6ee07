package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.stats.Observations;
import dev.aloi.scoring.trial.AskedMetric;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a run's trials for the ranking, so that only one run's trials are in memory at a time.
 *
 * @param latency absent where nothing was timed
 * @param failure of a run without any completion: why
 * @param deciding by the first metric, over {@code samples}; absent where there is nothing to rank by
 */
record RunSummary(
        RunScored scored,
        @Nullable Latency latency,
        @Nullable String failure,
        List<SampleId> samples,
        @Nullable Observations deciding) {
    static RunSummary of(List<AskedMetric> metrics, EndedRun run, RunScored scored) {
        return new RunSummary(scored, Latencies.of(run), run.failure(), run.samples(), deciding(metrics, run));
    }

    private static @Nullable Observations deciding(List<AskedMetric> metrics, EndedRun run) {
        if (!(metrics.getFirst() instanceof AskedMetric.Known(String _, Metric metric))) {
            return null;
        }
        Observations observed = new RunObservations(run).of(0, metric);
        return observed.count() == 0 ? null : observed;
    }

    RunId run() {
        return scored.run();
    }

    /** The deciding observations among the samples of all runs. */
    @Nullable
    Observations decidingAmong(Map<SampleId, Integer> positions) {
        return deciding == null
                ? null
                : deciding.among(
                        positions.size(), samples.stream().map(positions::get).toList());
    }
}
