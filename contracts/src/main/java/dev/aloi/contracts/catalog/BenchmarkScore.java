package dev.aloi.contracts.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A score that others have published: a prior to weigh, never one of our results.
 *
 * @param benchmark for instance AlpacaEval 2
 * @param metric what was counted and how, for instance length-controlled win rate against gpt4_turbo, in percent
 * @param standardError in the unit of the value, where it is published
 * @param normalisation what was done to the raw score; absent: nothing
 */
public record BenchmarkScore(
        String benchmark,
        String metric,
        double value,
        @Nullable Double standardError,
        @Nullable String normalisation,
        String source,
        LocalDate asOf) {}
