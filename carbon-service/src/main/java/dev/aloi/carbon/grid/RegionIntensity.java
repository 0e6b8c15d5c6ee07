package dev.aloi.carbon.grid;

import dev.aloi.contracts.unit.GridIntensity;

/** The grid of a cloud region, with where the figure was read. */
public record RegionIntensity(String region, GridIntensity intensity, String source) {
    @Override
    public String toString() {
        return "grid of " + region + ": " + intensity.gramsPerKilowattHour() + " gCO2e/kWh, yearly average (" + source
                + ")";
    }
}
