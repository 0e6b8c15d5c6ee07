package dev.aloi.carbon.comparison;

import dev.aloi.carbon.comparison.MeasuredThroughput.Batch;
import dev.aloi.contracts.id.SampleId;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one candidate did on one pool.
 *
 * @param answers digest of the answer's tokens by sample
 * @param latencies of the timed trials
 * @param figures of a thousand samples; what is not known is not there
 */
public record PoolRun(
        String pool,
        Map<SampleId, String> answers,
        List<Batch> batches,
        List<Duration> latencies,
        List<Figure> figures) {
    public PoolRun {
        answers = Map.copyOf(answers);
        batches = List.copyOf(batches);
        latencies = List.copyOf(latencies);
        figures = List.copyOf(figures);
    }
}
