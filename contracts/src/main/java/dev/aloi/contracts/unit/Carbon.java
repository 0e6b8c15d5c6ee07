package dev.aloi.contracts.unit;

/** Emissions in grams of CO2 equivalent. */
public record Carbon(double grams) {
    public Carbon {
        Finite.require(grams, "carbon");
    }

    public static Carbon grams(double value) {
        return new Carbon(value);
    }

    public static Carbon kilograms(double value) {
        return new Carbon(value * 1000);
    }

    public double kilograms() {
        return grams / 1000;
    }

    public Carbon plus(Carbon other) {
        return new Carbon(grams + other.grams);
    }

    /** Fails where {@code other} is more. */
    public Carbon minus(Carbon other) {
        return new Carbon(grams - other.grams);
    }

    public Carbon times(double factor) {
        return new Carbon(grams * factor);
    }
}
