package dev.aloi.carbon.footprint;

import dev.aloi.carbon.comparison.MeasuredThroughput.Batch;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Trials that a node told together ran together: they share its time, and their times are no independent measurements. */
public final class RunBatches {
    private RunBatches() {}

    /** Empty where no node was timed. */
    public static List<Batch> of(RunUse use) {
        return use.nodes().stream()
                .filter(node -> node.node() != null
                        && node.nodeTime().filter(Duration::isPositive).isPresent())
                .flatMap(node -> together(node).stream())
                .flatMap(trials -> batch(trials).stream())
                .toList();
    }

    private static List<List<TrialUse>> together(NodeUse node) {
        return node.trials().stream()
                .collect(Collectors.groupingBy(trial -> Optional.ofNullable(trial.completedAt())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(at -> at.orElse(Instant.EPOCH))))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Optional<Batch> batch(List<TrialUse> together) {
        Duration time = together.stream()
                .map(TrialUse::nodeTime)
                .filter(Objects::nonNull)
                .reduce(Duration.ZERO, Duration::plus);
        return time.isPositive() ? Optional.of(new Batch(together.size(), time)) : Optional.empty();
    }
}
