package dev.aloi.bench.generation;

import java.util.function.LongSupplier;

/**
 * What this process takes.
 *
 * @param cpuNanos over all cores
 * @param residentBytes of memory
 */
public record Meters(LongSupplier cpuNanos, LongSupplier residentBytes) {
    static final Meters NONE = new Meters(() -> 0, () -> 0);
}
