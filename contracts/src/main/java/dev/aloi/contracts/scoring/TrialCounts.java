package dev.aloi.contracts.scoring;

import dev.aloi.contracts.runner.FailureCategory;
import java.util.Map;

/**
 * How the trials of a run, or of a whole evaluation, have ended so far.
 *
 * @param failures by category, cancelled ones among them
 */
public record TrialCounts(int expected, int completed, Map<FailureCategory, Integer> failures) {
    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Every trial has its terminal outcome. */
    public boolean allEnded() {
        return completed + failed() == expected;
    }
}
