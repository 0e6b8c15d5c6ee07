package dev.aloi.runner.call;

import dev.aloi.runner.guard.Guards;
import java.util.function.LongSupplier;

/**
 * What all calls have in common.
 *
 * @param guards around the models that are called
 * @param nanoTime the monotonic clock
 */
public record CallTerms(CallPreparation preparation, Guards guards, RetryRules rules, LongSupplier nanoTime) {}
