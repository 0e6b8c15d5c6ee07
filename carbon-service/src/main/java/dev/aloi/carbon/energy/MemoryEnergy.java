package dev.aloi.carbon.energy;

import dev.aloi.carbon.hardware.Instance;
import dev.aloi.carbon.hardware.Memory;
import dev.aloi.contracts.unit.Energy;
import java.time.Duration;

/**
 * Energy of an instance's memory beyond what the servers behind the CPU's coefficients had, by Cloud Carbon Footprint: 0.392 Wh per
 * gigabyte and hour.
 */
public final class MemoryEnergy {
    private static final double WATT_HOURS_PER_GIGABYTE_HOUR = 0.392;
    private static final double NANOS_PER_HOUR = 3.6e12;

    private MemoryEnergy() {}

    /** The instance's part of what its platform has over the measured servers' memory per chip. */
    public static Memory extra(Instance instance, Coefficients cpu) {
        int sockets = instance.platform().sockets();
        Memory perSocket = instance.platform().memory().times(1.0 / sockets);
        double part = (double) instance.vcpus() / instance.platform().vcpus();
        return perSocket.over(cpu.memoryPerChip()).times(sockets * part);
    }

    public static Energy of(Memory memory, Duration time) {
        return Energy.wattHours(memory.gigabytes() * WATT_HOURS_PER_GIGABYTE_HOUR * time.toNanos() / NANOS_PER_HOUR);
    }
}
