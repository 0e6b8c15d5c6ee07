package dev.aloi.scoring.ranking;

import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.scoring.GuardReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a ranking takes from the runs' trials: all but their footprints.
 *
 * @param ranked empty where there is nobody to rank
 * @param guards of the runs with guardrails
 */
record FoldedRuns(List<RunSummary> runs, Optional<RankedRuns> ranked, Map<RunId, GuardReport> guards) {
    /** Without the trials, which are not needed once the runs are ranked. */
    FoldedRuns slim() {
        return new FoldedRuns(runs.stream().map(RunSummary::slim).toList(), ranked, guards);
    }
}
