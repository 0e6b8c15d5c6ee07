package dev.aloi.carbon.footprint;

import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.IntensityReading.Span;
import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.GridIntensity;

/** The readings of one source, from the least to the most. */
record GridSpread(Span span, GridIntensity least, GridIntensity most, int readings) {
    static GridSpread of(IntensityReading reading) {
        return new GridSpread(reading.span(), reading.intensity(), reading.intensity(), 1);
    }

    GridSpread with(GridSpread other) {
        return new GridSpread(
                span,
                other.least.gramsPerKilowattHour() < least.gramsPerKilowattHour() ? other.least : least,
                other.most.gramsPerKilowattHour() > most.gramsPerKilowattHour() ? other.most : most,
                readings + other.readings);
    }

    String words(Region region, String source) {
        String spread = least.equals(most)
                ? "" + least.gramsPerKilowattHour()
                : least.gramsPerKilowattHour() + " to " + most.gramsPerKilowattHour();
        return "grid of " + region + ": " + spread + " gCO2e/kWh, "
                + switch (span) {
                    case YEAR -> "yearly average";
                    case HOUR -> "by the hour";
                }
                + " (" + source + ")";
    }
}
