package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.grid.GridTable;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Energy;
import java.util.List;
import java.util.Optional;

/** The energy of a run node by node, at the facility. */
sealed interface EnergyAccount {
    Amount<Energy> amount();

    record Accounted(List<NodeEnergy> parts, Basis basis, String method, List<String> assumptions)
            implements EnergyAccount {
        @Override
        public Amount<Energy> amount() {
            EnergyRange sum = parts.stream()
                    .map(NodeEnergy::atFacility)
                    .reduce(EnergyRange.exactly(Energy.wattHours(0)), EnergyRange::plus);
            return new Amount.Known<>(sum.low(), sum.mid(), sum.high(), basis, method, assumptions);
        }
    }

    record Unaccounted(String reason) implements EnergyAccount {
        @Override
        public Amount<Energy> amount() {
            return new Amount.Unknown<>(reason);
        }
    }

    record NodeEnergy(NodeUse use, EnergyRange atFacility) {
        static NodeEnergy of(NodeUse use, EnergyRange drawn) {
            return new NodeEnergy(use, drawn.atFacility(GridTable.PUE));
        }

        static Optional<NodeEnergy> metered(NodeUse use) {
            return use.metered().map(energy -> of(use, EnergyRange.exactly(energy)));
        }
    }
}
