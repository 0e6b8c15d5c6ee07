package dev.aloi.runner.node;

import com.sun.management.OperatingSystemMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * CPU time of this process over all cores, in nanoseconds. The JVM's own counter moves in steps of 10 ms, more than a small batch
 * takes; Linux' clock does not.
 */
public final class ProcessCpuClock {
    /** CLOCK_PROCESS_CPUTIME_ID of Linux, include/uapi/linux/time.h. */
    private static final int PROCESS_CPU_TIME = 2;

    private ProcessCpuClock() {}

    public static LongSupplier open(String operatingSystem) {
        return operatingSystem.equals("Linux") ? linux() : portable();
    }

    private static LongSupplier portable() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            return system::getProcessCpuTime;
        }
        throw new IllegalStateException("this JVM does not tell the CPU time of its process");
    }

    @SuppressWarnings("restricted") // The runner is started with --enable-native-access: ONNX Runtime is native too.
    private static LongSupplier linux() {
        Linker linker = Linker.nativeLinker();
        MethodHandle clock = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("clock_gettime"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        return () -> read(clock);
    }

    private static long read(MethodHandle clock) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            int failed = (int) clock.invokeExact(PROCESS_CPU_TIME, time);
            if (failed != 0) {
                throw new IllegalStateException("the clock of the process' CPU time cannot be read");
            }
            return time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L
                    + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the clock of the process' CPU time cannot be read", e);
        }
    }
}
