package dev.aloi.runner.energy.nvml;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** NVIDIA Management Library, by its C interface (nvml.h): what is needed of it to count energy. */
final class NvmlLibrary {
    private static final int SUCCESS = 0;
    private static final FunctionDescriptor OF_NOTHING = FunctionDescriptor.of(ValueLayout.JAVA_INT);
    private static final FunctionDescriptor OF_POINTER =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    private static final FunctionDescriptor OF_NUMBER_AND_POINTER =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    private static final FunctionDescriptor OF_DEVICE_AND_POINTER =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);

    private final MethodHandle count;
    private final MethodHandle handle;
    private final MethodHandle energy;
    private final MethodHandle power;

    private NvmlLibrary(SymbolLookup symbols) {
        count = function(symbols, "nvmlDeviceGetCount_v2", OF_POINTER);
        handle = function(symbols, "nvmlDeviceGetHandleByIndex_v2", OF_NUMBER_AND_POINTER);
        energy = function(symbols, "nvmlDeviceGetTotalEnergyConsumption", OF_DEVICE_AND_POINTER);
        power = function(symbols, "nvmlDeviceGetPowerUsage", OF_DEVICE_AND_POINTER);
        call(() -> (int) function(symbols, "nvmlInit_v2", OF_NOTHING).invokeExact());
    }

    /** Empty where the library is not installed, is not one, or finds no driver. It stays loaded for as long as the process lives. */
    @SuppressWarnings("restricted") // The runner is started with --enable-native-access: ONNX Runtime is native too.
    static Optional<NvmlLibrary> open(String file) {
        try {
            return Optional.of(new NvmlLibrary(SymbolLookup.libraryLookup(file, Arena.global())));
        } catch (IllegalArgumentException | NotCounted _) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted") // As above.
    private static MethodHandle function(SymbolLookup symbols, String name, FunctionDescriptor signature) {
        return Linker.nativeLinker()
                .downcallHandle(symbols.find(name).orElseThrow(() -> new NotCounted(name + " is missing")), signature);
    }

    List<MemorySegment> devices() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
            call(() -> (int) count.invokeExact(number));
            List<MemorySegment> devices = new ArrayList<>();
            for (int i = 0; i < number.get(ValueLayout.JAVA_INT, 0); i++) {
                int index = i;
                MemorySegment device = arena.allocate(ValueLayout.ADDRESS);
                call(() -> (int) handle.invokeExact(index, device));
                devices.add(device.get(ValueLayout.ADDRESS, 0));
            }
            return devices;
        }
    }

    /** Millijoules since the driver was loaded; empty where the GPU does not count them (before Volta). */
    OptionalLong millijoules(MemorySegment device) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(ValueLayout.JAVA_LONG);
            return succeeds(() -> (int) energy.invokeExact(device, value))
                    ? OptionalLong.of(value.get(ValueLayout.JAVA_LONG, 0))
                    : OptionalLong.empty();
        }
    }

    /** Milliwatts now; empty where the GPU does not tell. */
    OptionalLong milliwatts(MemorySegment device) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(ValueLayout.JAVA_INT);
            return succeeds(() -> (int) power.invokeExact(device, value))
                    ? OptionalLong.of(Integer.toUnsignedLong(value.get(ValueLayout.JAVA_INT, 0)))
                    : OptionalLong.empty();
        }
    }

    private static void call(Call call) {
        if (!succeeds(call)) {
            throw new NotCounted("the library refuses");
        }
    }

    private static boolean succeeds(Call call) {
        try {
            return call.invoke() == SUCCESS;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a function of the library cannot be called", e);
        }
    }

    @FunctionalInterface
    private interface Call {
        int invoke() throws Throwable;
    }

    /** There is no library that counts. */
    private static final class NotCounted extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotCounted(String message) {
            super(message);
        }
    }
}
