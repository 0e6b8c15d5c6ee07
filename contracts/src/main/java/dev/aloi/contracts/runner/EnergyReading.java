package dev.aloi.contracts.runner;

import dev.aloi.contracts.unit.Energy;

/** What a meter read while a batch ran, shared among its trials. {@code meter} names the instrument, for instance rapl. */
public record EnergyReading(Energy energy, String meter) {
    /** What meters of GPUs alone are called by: where others count too, theirs are the first names. */
    private static final String GPUS = "nvml";

    /** Whether processors and memory, which work as well, are left out of a reading by this meter. */
    public static boolean isOfGpusAlone(String meter) {
        return meter.startsWith(GPUS);
    }
}
