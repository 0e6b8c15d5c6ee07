package dev.aloi.carbon.energy.ecologits;

import dev.aloi.contracts.unit.GridIntensity;

/** What a kilowatt-hour from a country's grid brings with it. */
public record ElectricityMix(
        String zone, GridIntensity intensity, Depletion depletion, PrimaryEnergy primary, Water water) {}
