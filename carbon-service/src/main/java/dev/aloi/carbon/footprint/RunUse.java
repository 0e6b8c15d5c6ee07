package dev.aloi.carbon.footprint;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the trials of a run used up. The order in which they are given does not matter: sums are always taken in the order of samples.
 *
 * @param failures trials without a completion, by why
 */
record RunUse(List<TrialUse> completed, Map<FailureCategory, Integer> failures) {
    RunUse {
        completed = completed.stream().sorted(TrialUse.BY_TRIAL).toList();
        failures = Map.copyOf(failures);
    }

    /** The completed trials by the node that they ran on. */
    List<NodeUse> nodes() {
        Map<Optional<Node>, List<TrialUse>> byNode = new LinkedHashMap<>();
        completed.forEach(trial -> byNode.computeIfAbsent(Optional.ofNullable(trial.node()), _ -> new ArrayList<>())
                .add(trial));
        return byNode.entrySet().stream()
                .map(entry -> new NodeUse(entry.getKey().orElse(null), entry.getValue()))
                .toList();
    }

    /** Absent unless every completed trial tells its tokens. */
    Optional<Tokens> tokens() {
        long input = 0;
        long output = 0;
        for (TrialUse trial : completed) {
            @Nullable Usage usage = trial.usage();
            if (usage == null) {
                return Optional.empty();
            }
            input += usage.inputTokens();
            output += usage.outputTokens();
        }
        return Optional.of(new Tokens(input, output));
    }

    /** What failed after it had used up something that nobody told. */
    List<String> unaccounted() {
        int broken =
                failures.getOrDefault(FailureCategory.TIMED_OUT, 0) + failures.getOrDefault(FailureCategory.CRASHED, 0);
        return broken == 0
                ? List.of()
                : List.of("trials that timed out or crashed are not accounted for, there being no figures: " + broken);
    }

    record Tokens(long input, long output) {}
}
