package dev.aloi.carbon.energy.ecologits;

/** Energy as it is found in nature, before anything was converted, in megajoules. */
public record PrimaryEnergy(double megajoules) {
    public PrimaryEnergy {
        if (!(megajoules >= 0) || !Double.isFinite(megajoules)) {
            throw new IllegalArgumentException("primary energy is finite and not negative: " + megajoules);
        }
    }

    public static PrimaryEnergy megajoules(double value) {
        return new PrimaryEnergy(value);
    }

    public PrimaryEnergy plus(PrimaryEnergy other) {
        return new PrimaryEnergy(megajoules + other.megajoules);
    }

    public PrimaryEnergy times(double factor) {
        return new PrimaryEnergy(megajoules * factor);
    }
}
