package dev.aloi.carbon.footprint;

import dev.aloi.contracts.carbon.Footprint;
import java.util.List;
import java.util.Objects;

/** What a run took, and how it comes about. */
record RunAccount(Footprint footprint, List<CostLine> costLines) {
    RunAccount {
        costLines = List.copyOf(costLines);
    }

    static RunAccount unknown(String reason) {
        return new RunAccount(FootprintEstimation.unknown(reason), List.of());
    }

    RunAccount revised(int revision, String cause) {
        return new RunAccount(
                new Footprint(
                        footprint.trials(),
                        footprint.run(),
                        footprint.perThousandSamples(),
                        revision,
                        cause,
                        footprint.reused()),
                costLines);
    }

    /** Whatever their revisions are. */
    boolean sameFiguresAs(RunAccount other) {
        return footprint.run().equals(other.footprint.run())
                && Objects.equals(footprint.reused(), other.footprint.reused())
                && costLines.equals(other.costLines);
    }
}
