package dev.aloi.local.generate;

import dev.aloi.inference.decode.Metering;
import dev.aloi.inference.decode.Spent;
import java.util.function.LongSupplier;

/**
 * Wall time and CPU time of this process.
 *
 * @param wallNanos the monotonic clock
 * @param cpuNanos over all cores
 */
public record Stopwatch(LongSupplier wallNanos, LongSupplier cpuNanos) implements Metering {
    @Override
    public Piece begin() {
        long wall = wallNanos.getAsLong();
        long cpu = cpuNanos.getAsLong();
        return () -> new Spent(wallNanos.getAsLong() - wall, (double) cpuNanos.getAsLong() - cpu, 0, null);
    }
}
