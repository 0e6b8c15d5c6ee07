package dev.aloi.carbon.run;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the trials of a run used up. The order in which they are given does not matter: sums are always taken in the order of samples.
 *
 * @param completed those that were run
 * @param failures trials without a completion, by why
 * @param reused what those that were taken over used up when they were run, as far as it is known: nothing of it was used up again
 * @param takenOver how many were taken over
 */
public record RunUse(
        List<TrialUse> completed, Map<FailureCategory, Integer> failures, List<TrialUse> reused, int takenOver) {
    public RunUse {
        completed = completed.stream().sorted(TrialUse.BY_TRIAL).toList();
        failures = Map.copyOf(failures);
        reused = reused.stream().sorted(TrialUse.BY_TRIAL).toList();
    }

    /** One of which nothing was taken over. */
    public RunUse(List<TrialUse> completed, Map<FailureCategory, Integer> failures) {
        this(completed, failures, List.of(), 0);
    }

    /** Those that were taken over as if they had been run now: what the candidate takes, not what was spent. */
    public RunUse everyTrial() {
        return new RunUse(Stream.concat(completed.stream(), reused.stream()).toList(), failures);
    }

    /** By what a candidate is known: the trials that were run, and where there is none, those that were taken over. */
    public RunUse evidence() {
        return completed.isEmpty() ? everyTrial() : this;
    }

    /** The completed trials by the node that they ran on. */
    public List<NodeUse> nodes() {
        Map<Optional<Node>, List<TrialUse>> byNode = new LinkedHashMap<>();
        completed.forEach(trial -> byNode.computeIfAbsent(Optional.ofNullable(trial.node()), _ -> new ArrayList<>())
                .add(trial));
        return byNode.entrySet().stream()
                .map(entry -> new NodeUse(entry.getKey().orElse(null), entry.getValue()))
                .toList();
    }

    /** What failed after it had used up something that nobody told. */
    public List<String> unaccounted() {
        int broken =
                failures.getOrDefault(FailureCategory.TIMED_OUT, 0) + failures.getOrDefault(FailureCategory.CRASHED, 0);
        return broken == 0
                ? List.of()
                : List.of("trials that timed out or crashed are not accounted for, there being no figures: " + broken);
    }
}
