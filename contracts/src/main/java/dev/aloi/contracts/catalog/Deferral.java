package dev.aloi.contracts.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long an evaluation may wait for greener electricity.
 *
 * @param deadline by which it has to be done
 * @param length that it is expected to take; it starts so long before the deadline at the latest
 * @param regions in which it may run
 */
public record Deferral(Instant deadline, Duration length, List<String> regions) {
    public Deferral {
        regions = List.copyOf(regions);
        if (!length.isPositive() || regions.isEmpty()) {
            throw new IllegalArgumentException("a deferral has a length and a region at least");
        }
    }

    public Instant latestStart() {
        return deadline.minus(length);
    }
}
