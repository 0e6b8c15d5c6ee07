package dev.aloi.local.score;

import dev.aloi.scoring.metric.Measurement;
import java.util.List;

/** A line with what the metrics measured on it, in their order. */
record MeasuredLine(ScoreLine line, List<Measurement> measurements) {
    static MeasuredLine of(ScoreLine line, List<AskedMetric> metrics) {
        return new MeasuredLine(
                line,
                metrics.stream()
                        .map(asked -> Measurement.by(asked.metric(), line.completion(), line.references()))
                        .toList());
    }
}
