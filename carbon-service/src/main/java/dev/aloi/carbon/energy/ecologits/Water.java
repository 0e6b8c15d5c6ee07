package dev.aloi.carbon.energy.ecologits;

/** Water in litres, used up. */
public record Water(double litres) {
    public Water {
        if (!(litres >= 0) || !Double.isFinite(litres)) {
            throw new IllegalArgumentException("water is finite and not negative: " + litres);
        }
    }

    public static Water litres(double value) {
        return new Water(value);
    }

    public Water plus(Water other) {
        return new Water(litres + other.litres);
    }

    public Water times(double factor) {
        return new Water(litres * factor);
    }
}
