package dev.aloi.scoring.trial;

import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.text.References;
import dev.aloi.scoring.metric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the metrics of an evaluation measured on one completion, in their order; empty where there was nothing to measure by. */
public record Scorecard(List<Optional<Statistics>> measured) {
    public Scorecard {
        measured = List.copyOf(measured);
    }

    public static Scorecard of(List<AskedMetric> metrics, Text completion, References references) {
        return new Scorecard(metrics.stream()
                .map(asked -> measure(asked, completion, references))
                .toList());
    }

    private static Optional<Statistics> measure(AskedMetric asked, Text completion, References references) {
        return switch (asked) {
            case AskedMetric.Known known
            when !references.texts().isEmpty() -> measure(known.metric(), completion, references);
            case AskedMetric.Known _, AskedMetric.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<Statistics> measure(Metric metric, Text completion, References references) {
        try {
            return Optional.of(metric.measure(completion, references));
        } catch (IllegalArgumentException unusable) {
            // The references are not what this metric compares with, for instance no number: unscored by it, not wrong.
            return Optional.empty();
        }
    }

    public Optional<Statistics> by(int metric) {
        return measured.get(metric);
    }

    public List<Optional<Double>> scores(List<AskedMetric> metrics) {
        List<Optional<Double>> scores = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            scores.add(
                    metrics.get(i) instanceof AskedMetric.Known(String _, Metric metric)
                            ? by(i).map(metric::sampleScore)
                            : Optional.empty());
        }
        return scores;
    }
}
