package dev.aloi.runner.energy.nvml;

import dev.aloi.contracts.unit.Energy;
import java.util.OptionalLong;

/**
 * One GPU's energy so far: by its counter, which begins at nothing whenever the driver is loaded, or else by its power from one reading
 * to the next.
 */
final class GpuCounter {
    private static final double MILLIJOULES_PER_WATT_HOUR = 3.6e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private double millijoules;
    private OptionalLong lastCount = OptionalLong.empty();
    private OptionalLong lastPower = OptionalLong.empty();
    private long lastNanos;

    /** False where the GPU tells neither. */
    boolean read(OptionalLong count, OptionalLong milliwatts, long nanos) {
        if (count.isPresent()) {
            lastCount.ifPresent(before -> millijoules += grown(before, count.getAsLong()));
        } else if (milliwatts.isPresent()) {
            lastPower.ifPresent(before ->
                    millijoules += (before + milliwatts.getAsLong()) / 2.0 * ((nanos - lastNanos) / NANOS_PER_SECOND));
        }
        lastCount = count;
        lastPower = count.isPresent() ? OptionalLong.empty() : milliwatts;
        lastNanos = nanos;
        return count.isPresent() || milliwatts.isPresent();
    }

    private static long grown(long before, long now) {
        return now >= before ? now - before : now;
    }

    /** Whether the energy is counted by the GPU itself, not summed up from its power. */
    boolean isCounted() {
        return lastCount.isPresent();
    }

    Energy soFar() {
        return Energy.wattHours(millijoules / MILLIJOULES_PER_WATT_HOUR);
    }
}
