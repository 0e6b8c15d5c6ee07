package dev.aloi.carbon.energy;

import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Pue;
import java.util.Collection;
import java.util.Comparator;

/** Energy between two bounds. */
public record EnergyRange(Energy low, Energy mid, Energy high) {
    private static final Comparator<Energy> BY_AMOUNT = Comparator.comparingDouble(Energy::wattHours);

    public EnergyRange {
        if (low.wattHours() > mid.wattHours() || mid.wattHours() > high.wattHours()) {
            throw new IllegalArgumentException("a range goes from low over mid to high");
        }
    }

    public static EnergyRange exactly(Energy energy) {
        return new EnergyRange(energy, energy, energy);
    }

    /** From the least to the most of all, with {@code mid} in its place. */
    public static EnergyRange spanning(Energy mid, Collection<Energy> others) {
        return new EnergyRange(
                others.stream()
                        .filter(other -> other.wattHours() < mid.wattHours())
                        .min(BY_AMOUNT)
                        .orElse(mid),
                mid,
                others.stream()
                        .filter(other -> other.wattHours() > mid.wattHours())
                        .max(BY_AMOUNT)
                        .orElse(mid));
    }

    public EnergyRange plus(EnergyRange other) {
        return new EnergyRange(low.plus(other.low), mid.plus(other.mid), high.plus(other.high));
    }

    public EnergyRange atFacility(Pue pue) {
        return new EnergyRange(low.atFacility(pue), mid.atFacility(pue), high.atFacility(pue));
    }
}
