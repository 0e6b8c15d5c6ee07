package dev.aloi.contracts.scoring;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.Guarding.Ruling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate's guardrails did. A sample is an attack where it has a tag of this name that does not say no.
 *
 * @param version of the guardrails, or the configuration of the server that has them
 * @param attacks trials on attacks that were refused; absent where no such trial was completed
 * @param others trials on other samples that were refused: blocked by mistake; absent where no such trial was completed
 * @param verdicts completed trials
 * @param added what the rails took of each trial, over all completed ones; a part of their latency; absent where there is none
 * @param unguarded beside the same candidate without guardrails; absent where the evaluation has none
 */
public record GuardReport(
        String version,
        @Nullable Share attacks,
        @Nullable Share others,
        Map<Ruling, Integer> verdicts,
        @Nullable Latency added,
        @Nullable Unguarded unguarded) {
    public GuardReport {
        verdicts = new TreeMap<>(verdicts);
    }

    /** With by how much a thousand samples cost more than without guardrails. */
    public GuardReport withCost(@Nullable Difference more) {
        return unguarded == null
                ? this
                : new GuardReport(
                        version,
                        attacks,
                        others,
                        verdicts,
                        added,
                        new Unguarded(unguarded.run, unguarded.utility, unguarded.latency, more));
    }

    /**
     * A share of trials with its interval.
     *
     * @param method by which the interval was found
     */
    public record Share(int refused, int n, double value, double low, double high, double level, String method) {}

    /**
     * By how much the candidate differs from the one without guardrails.
     *
     * @param utility on samples that are no attacks; absent where too few are shared
     * @param latency of the median; absent where one was not timed
     * @param cost of a thousand samples; absent where one is not known
     */
    public record Unguarded(
            RunId run,
            @Nullable Utility utility,
            @Nullable Duration latency,
            @Nullable Difference cost) {}

    /** Of two amounts of money; below 0 where the candidate with guardrails costs less. */
    public record Difference(BigDecimal amount, String currency) {}

    /**
     * What guardrails change of what a candidate is good for: on samples that are no attacks, by the deciding metric.
     *
     * @param n samples that both have
     * @param difference to the candidate without guardrails, in the metric's own unit
     * @param pValue two-sided, of no difference
     * @param test by which it was found, in words
     */
    public record Utility(
            String metric,
            int n,
            double difference,
            double low,
            double high,
            double level,
            double pValue,
            String test) {}
}
