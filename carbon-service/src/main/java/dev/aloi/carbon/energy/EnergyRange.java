package dev.aloi.carbon.energy;

import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Pue;

/** Energy between two bounds. */
public record EnergyRange(Energy low, Energy mid, Energy high) {
    public EnergyRange {
        if (low.wattHours() > mid.wattHours() || mid.wattHours() > high.wattHours()) {
            throw new IllegalArgumentException("a range goes from low over mid to high");
        }
    }

    public static EnergyRange exactly(Energy energy) {
        return new EnergyRange(energy, energy, energy);
    }

    public EnergyRange plus(EnergyRange other) {
        return new EnergyRange(low.plus(other.low), mid.plus(other.mid), high.plus(other.high));
    }

    public EnergyRange atFacility(Pue pue) {
        return new EnergyRange(low.atFacility(pue), mid.atFacility(pue), high.atFacility(pue));
    }
}
