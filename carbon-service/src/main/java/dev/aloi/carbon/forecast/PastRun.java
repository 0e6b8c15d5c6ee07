package dev.aloi.carbon.forecast;

import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Usage;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the same engine has done before.
 *
 * @param suite absent for runs of before it was kept
 */
record PastRun(RunId run, @Nullable SuiteVersion suite, RunUse use) {
    /** Mean tokens of its trials; empty unless every one tells them. */
    Optional<Double> tokens(ToIntFunction<Usage> kind) {
        return told(TrialUse::usage)
                ? Optional.of(use.completed().stream()
                        .mapToInt(trial -> kind.applyAsInt(Objects.requireNonNull(trial.usage())))
                        .average()
                        .orElseThrow())
                : Optional.empty();
    }

    /** Mean time of its trials for each token read or written; empty unless every trial tells both. */
    Optional<Duration> perToken(Function<TrialUse, @Nullable Duration> time) {
        if (!told(time) || !told(TrialUse::usage)) {
            return Optional.empty();
        }
        long nanos = use.completed().stream()
                .mapToLong(trial -> Objects.requireNonNull(time.apply(trial)).toNanos())
                .sum();
        long tokens = use.completed().stream()
                .map(TrialUse::usage)
                .filter(Objects::nonNull)
                .mapToLong(usage -> (long) usage.inputTokens() + usage.outputTokens())
                .sum();
        return tokens == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos / tokens));
    }

    Optional<Node> node() {
        return use.completed().stream()
                .map(TrialUse::node)
                .filter(Objects::nonNull)
                .findFirst();
    }

    String words() {
        return "as run " + run + " took, of " + use.completed().size() + " trials";
    }

    private boolean told(Function<TrialUse, ? extends @Nullable Object> part) {
        return !use.completed().isEmpty() && use.completed().stream().allMatch(trial -> part.apply(trial) != null);
    }
}
