package dev.aloi.runner.energy.nvml;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.runner.energy.EnergyMeter;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The GPUs of the node by the NVIDIA Management Library. A GPU that does not count its energy is read by its power instead, which needs
 * to be read often; the reading's name says so.
 */
public final class NvmlEnergyMeter implements EnergyMeter {
    /** As NVIDIA's driver installs it. */
    public static final String LIBRARY = "libnvidia-ml.so.1";

    private final NvmlLibrary library;
    private final Map<MemorySegment, GpuCounter> gpus = new LinkedHashMap<>();
    private final LongSupplier nanoTime;

    private NvmlEnergyMeter(NvmlLibrary library, LongSupplier nanoTime) {
        this.library = library;
        this.nanoTime = nanoTime;
        library.devices().forEach(device -> gpus.put(device, new GpuCounter()));
    }

    /** Empty where the node has no such library or no GPU that tells. {@code library} is usually {@link #LIBRARY}. */
    public static Optional<EnergyMeter> at(String library, LongSupplier nanoTime) {
        return NvmlLibrary.open(library)
                .map(opened -> new NvmlEnergyMeter(opened, nanoTime))
                .filter(meter -> meter.soFar().isPresent())
                .map(EnergyMeter.class::cast);
    }

    @Override
    public synchronized Optional<EnergyReading> soFar() {
        Energy sum = Energy.wattHours(0);
        boolean isCounted = true;
        for (Map.Entry<MemorySegment, GpuCounter> gpu : gpus.entrySet()) {
            GpuCounter counter = gpu.getValue();
            if (!counter.read(
                    library.millijoules(gpu.getKey()), library.milliwatts(gpu.getKey()), nanoTime.getAsLong())) {
                return Optional.empty();
            }
            sum = sum.plus(counter.soFar());
            isCounted &= counter.isCounted();
        }
        return gpus.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnergyReading(sum, isCounted ? "nvml" : "nvml power"));
    }
}
