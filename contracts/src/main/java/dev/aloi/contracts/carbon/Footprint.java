package dev.aloi.contracts.carbon;

import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;

/**
 * What a run took.
 *
 * @param trials completed trials that it accounts for
 * @param run of all these trials together
 * @param perThousandSamples of a thousand of them: the functional unit of the software carbon intensity
 */
public record Footprint(int trials, Figures run, Figures perThousandSamples) {
    /**
     * Cost, energy at the facility, and emissions by where they come from.
     *
     * @param operational location-based, from the energy
     * @param embodied the share of making the hardware
     * @param total operational plus embodied; of a thousand samples it is the SCI score (ISO/IEC 21031)
     */
    public record Figures(
            Amount<Money> cost,
            Amount<Energy> energy,
            Amount<Carbon> operational,
            Amount<Carbon> embodied,
            Amount<Carbon> total) {}
}
