package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.EvaluationRequested;
import java.util.List;

/**
 * An evaluation with its metrics ready to measure.
 *
 * @param metrics in the order in which trials keep what they measured; metrics that come later are added at the end
 * @param decisive which of them decides the ranking
 */
public record Evaluation(EvaluationRequested request, List<AskedMetric> metrics, int decisive) {
    public static Evaluation of(EvaluationRequested request) {
        return new Evaluation(
                request, request.metrics().stream().map(AskedMetric::of).toList(), 0);
    }

    public AskedMetric deciding() {
        return metrics.get(decisive);
    }
}
