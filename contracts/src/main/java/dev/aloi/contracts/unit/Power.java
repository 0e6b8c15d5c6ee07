package dev.aloi.contracts.unit;

/** Power in watts. */
public record Power(double watts) {
    public Power {
        Finite.require(watts, "power");
    }

    public static Power watts(double value) {
        return new Power(value);
    }

    public Energy during(java.time.Duration time) {
        return Energy.wattHours(watts * time.toNanos() / 3.6e12);
    }

    public Power times(double factor) {
        return new Power(watts * factor);
    }
}
