package dev.aloi.scoring.trial;

import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Measurement;
import dev.aloi.scoring.metric.Measurement.Measured;
import dev.aloi.scoring.metric.Measurement.Unmeasured;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the metrics of an evaluation measured on one completion, in their order, or why they did not. */
public record Scorecard(List<Measurement> measurements) {
    public Scorecard {
        measurements = List.copyOf(measurements);
    }

    public static Scorecard of(List<AskedMetric> metrics, Completion completion, References references) {
        return new Scorecard(metrics.stream()
                .map(asked -> measure(asked, completion, references))
                .toList());
    }

    private static Measurement measure(AskedMetric asked, Completion completion, References references) {
        return switch (asked) {
            case AskedMetric.Known known -> Measurement.by(known.metric(), completion, references);
            case AskedMetric.Unknown _ -> new Unmeasured(Category.METRIC_FAILED);
        };
    }

    public Optional<Statistics> by(int metric) {
        return measurements.get(metric) instanceof Measured(Statistics statistics)
                ? Optional.of(statistics)
                : Optional.empty();
    }

    /** Why a metric did not measure it; empty where it did. */
    public Optional<Category> obstacle(int metric) {
        return measurements.get(metric) instanceof Unmeasured(Category category)
                ? Optional.of(category)
                : Optional.empty();
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
