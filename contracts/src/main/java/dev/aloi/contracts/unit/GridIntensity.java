package dev.aloi.contracts.unit;

/** Emissions of grid electricity in grams of CO2 equivalent per kilowatt-hour. */
public record GridIntensity(double gramsPerKilowattHour) {
    public GridIntensity {
        Finite.require(gramsPerKilowattHour, "gridintensity");
    }
}
