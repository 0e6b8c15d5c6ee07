package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.energy.ladder.EnergyMethod;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Energy;
import java.util.List;

/** The energy of a run node by node, at the facility. */
sealed interface EnergyAccount {
    Amount<Energy> amount();

    /**
     * By one method for all nodes: methods are never mixed in a figure.
     *
     * @param words the method as the figure tells it
     * @param restsOnProxy whether another CPU's figures stand in for one that nobody has measured
     */
    record Accounted(
            List<NodeEnergy> parts, EnergyMethod method, String words, boolean restsOnProxy, List<String> assumptions)
            implements EnergyAccount {
        @Override
        public Amount<Energy> amount() {
            EnergyRange sum = parts.stream()
                    .map(NodeEnergy::atFacility)
                    .reduce(EnergyRange.exactly(Energy.wattHours(0)), EnergyRange::plus);
            return new Amount.Known<>(sum.low(), sum.mid(), sum.high(), method.basis(), words, assumptions);
        }
    }

    record Unaccounted(String reason) implements EnergyAccount {
        @Override
        public Amount<Energy> amount() {
            return new Amount.Unknown<>(reason);
        }
    }

    record NodeEnergy(NodeUse use, EnergyRange atFacility) {}
}
