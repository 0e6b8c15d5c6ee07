package dev.aloi.carbon.energy.ecologits;

import dev.aloi.contracts.unit.Pue;

/**
 * Where a provider computes.
 *
 * @param siteWater used up for cooling, by kilowatt-hour of IT energy (WUE, ISO/IEC 30134-9)
 */
public record DataCentre(Pue pue, Water siteWater, ElectricityMix mix) {}
