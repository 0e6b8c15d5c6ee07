package dev.aloi.local.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** What this machine and this process have, as the JVM and Linux tell it. */
public final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    private static OperatingSystemMXBean system() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            return system;
        }
        throw new IllegalStateException("this JVM does not tell what the machine has");
    }

    /** Of the container, where there is one. */
    static long ofMachine() {
        return system().getTotalMemorySize();
    }

    public static LongSupplier cpuNanos() {
        return system()::getProcessCpuTime;
    }

    /** 0 where nobody tells. */
    public static long resident() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
