package dev.aloi.scoring.metric;

import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;

/** What came of measuring a completion by a metric. */
public sealed interface Measurement {
    record Measured(Statistics statistics) implements Measurement {}

    record Unmeasured(Category obstacle) implements Measurement {}

    static Measurement by(Metric metric, Completion completion, References references) {
        try {
            return new Measured(metric.measure(completion, references));
        } catch (UnmeasuredException e) {
            return new Unmeasured(e.category());
        } catch (RuntimeException e) {
            // One completion that a metric chokes on, perhaps somebody's own metric, must not stop all others.
            return new Unmeasured(Category.METRIC_FAILED);
        }
    }
}
