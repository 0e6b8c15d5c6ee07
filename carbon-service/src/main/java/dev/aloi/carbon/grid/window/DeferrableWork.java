package dev.aloi.carbon.grid.window;

import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Work that can wait.
 *
 * @param energy that it will take at the facility, spread evenly over its length
 * @param home where it would run at once
 * @param deadline by which it has to be done
 */
public record DeferrableWork(
        Duration length, Energy energy, Region home, Set<Region> allowed, Instant now, Instant deadline) {
    public DeferrableWork {
        if (!length.isPositive() || now.plus(length).isAfter(deadline)) {
            throw new IllegalArgumentException("the work takes time, and there is time for it before its deadline");
        }
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException("the work is allowed in one region at least");
        }
        allowed = Set.copyOf(allowed);
    }

    Instant latestStart() {
        return deadline.minus(length);
    }
}
