package dev.aloi.contracts.unit;

/** Energy in watt-hours. */
public record Energy(double wattHours) {
    public Energy {
        Finite.require(wattHours, "energy");
    }

    public static Energy wattHours(double value) {
        return new Energy(value);
    }

    public static Energy kilowattHours(double value) {
        return new Energy(value * 1000);
    }

    public double kilowattHours() {
        return wattHours / 1000;
    }

    /** What the facility draws for it: IT energy times the power usage effectiveness. */
    public Energy atFacility(Pue pue) {
        return new Energy(wattHours * pue.ratio());
    }

    public Carbon emissionsAt(GridIntensity intensity) {
        return Carbon.grams(kilowattHours() * intensity.gramsPerKilowattHour());
    }

    public Energy plus(Energy other) {
        return new Energy(wattHours + other.wattHours);
    }

    public Energy times(double factor) {
        return new Energy(wattHours * factor);
    }
}
