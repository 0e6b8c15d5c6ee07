package dev.aloi.contracts.scoring;

import dev.aloi.contracts.runner.FailureCategory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the trials of a run, or of a whole evaluation, have ended so far.
 *
 * @param failures by category, cancelled ones among them
 * @param reused of the completed ones those that were taken over from earlier evaluations; absent: none
 */
public record TrialCounts(
        int expected,
        int completed,
        Map<FailureCategory, Integer> failures,
        @Nullable Integer reused) {
    /** All of them run. */
    public TrialCounts(int expected, int completed, Map<FailureCategory, Integer> failures) {
        this(expected, completed, failures, null);
    }

    /** Absent rather than none. */
    public TrialCounts withReused(int count) {
        return new TrialCounts(expected, completed, failures, count == 0 ? null : count);
    }

    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Every trial has its terminal outcome. */
    public boolean allEnded() {
        return completed + failed() == expected;
    }
}
