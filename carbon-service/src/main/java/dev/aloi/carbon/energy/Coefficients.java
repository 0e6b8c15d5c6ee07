package dev.aloi.carbon.energy;

import dev.aloi.carbon.hardware.Memory;
import dev.aloi.carbon.hardware.Microarchitecture;
import java.util.Optional;

/**
 * A row of Cloud Carbon Footprint's coefficients.
 *
 * @param memoryPerChip of the servers that were measured: their draw is in the curve
 * @param proxyFor present where the architecture was not measured and another's figures stand in
 */
public record Coefficients(
        Microarchitecture architecture,
        PowerCurve perVcpu,
        Memory memoryPerChip,
        Optional<Microarchitecture> proxyFor) {}
