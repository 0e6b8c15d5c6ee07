package dev.aloi.local.score;

import dev.aloi.scoring.metric.Measurement;
import dev.aloi.scoring.metric.Measurement.Measured;
import dev.aloi.scoring.metric.Measurement.Unmeasured;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What remains of a file once it is read: numbers, no texts. */
public final class Sheet {
    private final String file;
    private final List<AskedMetric> metrics;
    private final Samples samples = new Samples();
    private final Rows humans = new Rows(1);
    private final List<Rows> statistics;
    private final List<Map<Category, Integer>> obstacles;
    private int fewestReferences = Integer.MAX_VALUE;
    private int mostReferences;

    Sheet(String file, List<AskedMetric> metrics) {
        this.file = file;
        this.metrics = metrics;
        this.statistics =
                metrics.stream().map(it -> new Rows(it.metric().width())).toList();
        this.obstacles = metrics.stream()
                .<Map<Category, Integer>>map(_ -> new EnumMap<>(Category.class))
                .toList();
    }

    void add(MeasuredLine measured) {
        int references = measured.line().references().texts().size();
        fewestReferences = Math.min(fewestReferences, references);
        mostReferences = Math.max(mostReferences, references);
        Double human = measured.line().human();
        if (human == null) {
            humans.skip();
        } else {
            humans.add(new double[] {human});
        }
        for (int i = 0; i < statistics.size(); i++) {
            add(i, measured.measurements().get(i));
        }
    }

    private void add(int metric, Measurement measurement) {
        switch (measurement) {
            case Measured(var found) -> statistics.get(metric).add(found.toArray());
            case Unmeasured(Category obstacle) -> {
                statistics.get(metric).skip();
                obstacles.get(metric).merge(obstacle, 1, Integer::sum);
            }
        }
    }

    String file() {
        return file;
    }

    List<AskedMetric> metrics() {
        return metrics;
    }

    Samples samples() {
        return samples;
    }

    Column column(int metric) {
        return new Column(metrics.get(metric), statistics.get(metric), samples);
    }

    /** Lines that a metric could not score, by what stood in the way. */
    Map<Category, Integer> obstacles(int metric) {
        return obstacles.get(metric);
    }

    String signature(int metric) {
        int fewest = Math.min(fewestReferences, mostReferences);
        return metrics.get(metric).metric().signature(new ReferenceCount(fewest, mostReferences));
    }

    boolean hasHumans() {
        return humans.size() > 0
                && java.util.stream.IntStream.range(0, humans.size()).anyMatch(humans::has);
    }

    Rows humans() {
        return humans;
    }
}
