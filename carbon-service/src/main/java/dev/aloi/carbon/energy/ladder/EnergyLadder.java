package dev.aloi.carbon.energy.ladder;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The figure by the best method for which there is evidence. Methods are never mixed in one figure. */
public final class EnergyLadder {
    private EnergyLadder() {}

    public static Optional<EnergyFigure> best(Collection<? extends Evidence> evidence) {
        return evidence.stream().map(Evidence::figure).min(Comparator.comparing(EnergyFigure::method));
    }
}
