package dev.aloi.contracts.catalog;

import dev.aloi.contracts.unit.Money;
import org.jspecify.annotations.Nullable;

/**
 * What limits the calls of an evaluation.
 *
 * @param selfHostedOnly true where the suite may not be sent to an API
 * @param budget that calls may cost, all runs together; absent: no limit
 */
public record CallLimits(boolean selfHostedOnly, @Nullable Money budget) {
    /** No limits. */
    public static final CallLimits NONE = new CallLimits(false, null);
}
