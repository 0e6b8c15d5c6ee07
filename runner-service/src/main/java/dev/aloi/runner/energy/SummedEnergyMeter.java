package dev.aloi.runner.energy;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.unit.Energy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Instruments that count different parts of the node, as one. What one of them misses is missing from the sum, so then there is none. */
public final class SummedEnergyMeter implements EnergyMeter {
    private final List<EnergyMeter> meters;

    /** Without any, nothing can be measured. */
    public SummedEnergyMeter(List<EnergyMeter> meters) {
        this.meters = List.copyOf(meters);
    }

    @Override
    public Optional<EnergyReading> soFar() {
        List<EnergyReading> readings = new ArrayList<>();
        for (EnergyMeter meter : meters) {
            meter.soFar().ifPresent(readings::add);
        }
        return meters.isEmpty() || readings.size() < meters.size()
                ? Optional.empty()
                : Optional.of(new EnergyReading(
                        readings.stream().map(EnergyReading::energy).reduce(Energy.wattHours(0), Energy::plus),
                        readings.stream().map(EnergyReading::meter).collect(Collectors.joining("+"))));
    }
}
