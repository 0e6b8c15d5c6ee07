package dev.aloi.scoring.simulation;

import dev.aloi.scoring.stats.Ladder;
import dev.aloi.scoring.stats.PairedDifference;

/** How somebody is answered who asks for values on held-out samples. */
enum Telling {
    AS_IT_IS("for comparison: each value as it is") {
        @Override
        boolean isImprovement(PairedDifference lead, long look) {
            return lead.mean() > 0;
        }
    },
    WITHOUT_PARAMETERS("for comparison: Ladder without parameters, one standard error") {
        @Override
        boolean isImprovement(PairedDifference lead, long look) {
            return lead.mean() > lead.standardError() * (1 + ROUNDING);
        }
    },
    LADDER("Ladder as rankings answer") {
        @Override
        boolean isImprovement(PairedDifference lead, long look) {
            return new Ladder(look).isImprovement(lead.spread(1));
        }
    };

    private static final double ROUNDING = 1e-9;

    private final String label;

    Telling(String label) {
        this.label = label;
    }

    /** @param lead over the best so far */
    abstract boolean isImprovement(PairedDifference lead, long look);

    @Override
    public String toString() {
        return label;
    }
}
