package dev.aloi.contracts.carbon;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.SuiteVersion;
import org.jspecify.annotations.Nullable;

/**
 * A run before it is run.
 *
 * @param scenario where it is meant to run
 * @param trials that it is to have
 * @param input that a trial is expected to read, on average
 * @param output that a trial is expected to write, on average
 * @param parameters that the model uses for each token; absent: not known
 */
public record ExpectedRun(
        Candidate candidate,
        Scenario scenario,
        SuiteVersion suite,
        int trials,
        Tokens input,
        Tokens output,
        @Nullable Long parameters) {
    /** A number of tokens that is not known yet. */
    public record Tokens(double low, double mid, double high) {
        public Tokens {
            if (!(low >= 0 && mid >= low && high >= mid)) {
                throw new IllegalArgumentException("a range of tokens goes up: " + low + ", " + mid + ", " + high);
            }
        }
    }
}
