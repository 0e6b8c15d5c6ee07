package dev.aloi.runner.call;

import java.util.function.LongSupplier;

/**
 * What all calls have in common.
 *
 * @param nanoTime the monotonic clock
 */
public record CallTerms(CallPreparation preparation, RetryRules rules, LongSupplier nanoTime) {}
