package dev.aloi.local.evaluation;

import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricRegistry;
import dev.aloi.scoring.metric.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metrics that an evaluation file asks for, with the files that they name read into them. */
record MetricSection(MetricRegistry known, Path evaluationFile) {
    /** The catalog takes no longer one. */
    private static final int LONGEST = 20_000;

    List<String> read(YamlObject root, long repetitions) {
        var metrics = new ArrayList<String>();
        for (var item : root.requiredList("metrics")) {
            var asked = item.text();
            var metric = asked == null ? null : read(asked, item, repetitions);
            if (metric != null) {
                if (metrics.contains(metric)) {
                    item.fault(asked + " is there twice");
                }
                metrics.add(metric);
            }
        }
        return metrics;
    }

    private @Nullable String read(String asked, YamlItem item, long repetitions) {
        try {
            var whole = known.withFiles(asked, this::file);
            var fault = fault(asked, whole, known.parse(whole), repetitions);
            if (fault == null) {
                return whole;
            }
            item.fault(fault);
        } catch (InvalidMetricException e) {
            item.fault(String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static @Nullable String fault(String asked, String whole, Metric metric, long repetitions) {
        if (metric.attempts() > repetitions) {
            return "%s takes %d repetitions, and there are %d".formatted(asked, metric.attempts(), repetitions);
        }
        if (metric.needs().contains(Need.CORRECTION)) {
            return asked + " needs corrected versions, which come as reviews once the evaluation has ended";
        }
        return whole.length() > LONGEST
                ? "%s is longer than %,d characters with the file it names".formatted(asked, LONGEST)
                : null;
    }

    private String file(String name) {
        try {
            return Files.readString(evaluationFile.resolveSibling(name));
        } catch (IOException e) {
            throw new InvalidMetricException("there is no readable file " + evaluationFile.resolveSibling(name));
        }
    }
}
