package dev.aloi.carbon.energy.ecologits;

import dev.aloi.contracts.unit.Carbon;

/** What something does to the world beside drawing energy. */
public record Impacts(Carbon emissions, Depletion depletion, PrimaryEnergy primary) {
    public Impacts plus(Impacts other) {
        return new Impacts(
                emissions.plus(other.emissions), depletion.plus(other.depletion), primary.plus(other.primary));
    }

    public Impacts times(double factor) {
        return new Impacts(emissions.times(factor), depletion.times(factor), primary.times(factor));
    }
}
