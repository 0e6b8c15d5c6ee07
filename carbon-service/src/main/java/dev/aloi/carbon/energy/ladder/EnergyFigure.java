package dev.aloi.carbon.energy.ladder;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Pue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Energy with the method that gave it.
 *
 * @param source whose curve it was, where figures of different curves must not be taken for figures of one method
 * @param restsOnProxy whether another CPU's figures stand in for this one's: no CPUs can be compared by it
 */
public record EnergyFigure(
        EnergyRange range, EnergyMethod method, Optional<String> source, boolean restsOnProxy, List<String> notes) {
    public EnergyFigure {
        notes = List.copyOf(notes);
    }

    public EnergyFigure atFacility(Pue pue) {
        List<String> more = new ArrayList<>(notes);
        more.add("x PUE " + pue.ratio());
        return new EnergyFigure(range.atFacility(pue), method, source, restsOnProxy, more);
    }

    /** With what the GPUs of the node counted. Low stays what the work adds to an idle node: how idle they were else is not known. */
    public EnergyFigure withGpus(Energy counted, String meter) {
        List<String> more = new ArrayList<>(notes);
        more.add("mid and high: with the %.3g Wh that the GPUs counted (%s)".formatted(counted.wattHours(), meter));
        return new EnergyFigure(
                new EnergyRange(
                        range.low(), range.mid().plus(counted), range.high().plus(counted)),
                method,
                source,
                restsOnProxy,
                more);
    }

    /** The method as it has to be the same where two figures are compared. */
    public String signature() {
        return source.map(of -> method.words() + " (" + of + ")").orElse(method.words());
    }

    public Amount<Energy> amount() {
        return new Amount.Known<>(range.low(), range.mid(), range.high(), method.basis(), signature(), notes);
    }
}
