package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.EvaluationRequested;
import java.util.List;

/** An evaluation with its metrics ready to measure. */
public record Evaluation(EvaluationRequested request, List<AskedMetric> metrics) {
    public static Evaluation of(EvaluationRequested request) {
        return new Evaluation(
                request, request.metrics().stream().map(AskedMetric::of).toList());
    }
}
