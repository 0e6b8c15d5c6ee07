package dev.aloi.carbon.energy.ladder;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Pue;
import java.util.ArrayList;
import java.util.List;

/**
 * Energy with the method that gave it.
 *
 * @param restsOnProxy whether another CPU's figures stand in for this one's: no CPUs can be compared by it
 */
public record EnergyFigure(EnergyRange range, EnergyMethod method, boolean restsOnProxy, List<String> notes) {
    public EnergyFigure {
        notes = List.copyOf(notes);
    }

    public EnergyFigure atFacility(Pue pue) {
        List<String> more = new ArrayList<>(notes);
        more.add("x PUE " + pue.ratio());
        return new EnergyFigure(range.atFacility(pue), method, restsOnProxy, more);
    }

    public Amount<Energy> amount() {
        return new Amount.Known<>(range.low(), range.mid(), range.high(), method.basis(), method.words(), notes);
    }
}
