package dev.aloi.runner.energy;

import dev.aloi.contracts.runner.EnergyReading;
import java.util.Optional;

/** An instrument that counts the node's energy. */
@FunctionalInterface
public interface EnergyMeter {
    /** What it has counted since some moment in the past; empty where nothing can be measured. Never goes back. */
    Optional<EnergyReading> soFar();
}
