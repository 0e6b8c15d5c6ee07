package dev.aloi.scoring.ranking;

import java.util.List;
import java.util.Optional;

/**
 * What a ranking takes from the runs' trials: all but their footprints.
 *
 * @param ranked empty where there is nobody to rank
 */
record FoldedRuns(List<RunSummary> runs, Optional<RankedRuns> ranked) {
    /** Without the trials, which are not needed once the runs are ranked. */
    FoldedRuns slim() {
        return new FoldedRuns(runs.stream().map(RunSummary::slim).toList(), ranked);
    }
}
