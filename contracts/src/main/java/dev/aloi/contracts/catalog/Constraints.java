package dev.aloi.contracts.catalog;

import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate has to keep, whatever else it is good at.
 *
 * @param maxCost of a thousand samples
 * @param maxP95 the 95th percentile of the time that a completion takes
 * @param maxCarbon of a thousand samples
 * @param minQuality by the deciding metric, in its own unit; of a metric that is better the lower, the most
 */
public record Constraints(
        @Nullable Money maxCost,
        @Nullable Duration maxP95,
        @Nullable Carbon maxCarbon,
        @Nullable Double minQuality) {
    public static final Constraints NONE = new Constraints(null, null, null, null);
}
