package dev.aloi.runner.node;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The memory of the machine, or of the container where there is one. */
public final class MachineMemory {
    private MachineMemory() {}

    public static long bytes() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            return system.getTotalMemorySize();
        }
        throw new IllegalStateException("this JVM does not tell how much memory there is");
    }
}
