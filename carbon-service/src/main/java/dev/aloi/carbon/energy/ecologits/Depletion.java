package dev.aloi.carbon.energy.ecologits;

/** Depletion of metals and minerals in kilograms of antimony equivalent. */
public record Depletion(double kilogramsSb) {
    public Depletion {
        if (!(kilogramsSb >= 0) || !Double.isFinite(kilogramsSb)) {
            throw new IllegalArgumentException("depletion is finite and not negative: " + kilogramsSb);
        }
    }

    public static Depletion kilogramsSb(double value) {
        return new Depletion(value);
    }

    public Depletion plus(Depletion other) {
        return new Depletion(kilogramsSb + other.kilogramsSb);
    }

    public Depletion times(double factor) {
        return new Depletion(kilogramsSb * factor);
    }
}
