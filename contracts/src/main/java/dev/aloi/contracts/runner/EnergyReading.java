package dev.aloi.contracts.runner;

import dev.aloi.contracts.unit.Energy;

/** What a meter read while a batch ran, shared among its trials. {@code meter} names the instrument, for instance rapl. */
public record EnergyReading(Energy energy, String meter) {}
