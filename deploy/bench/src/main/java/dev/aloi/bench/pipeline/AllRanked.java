package dev.aloi.bench.pipeline;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** True from the event on that completes the rankings of all evaluations, every row by a footprint of this number. */
final class AllRanked implements Predicate<Event> {
    private final Load load;
    private final int footprint;
    private final Set<EvaluationId> ranked = new HashSet<>();

    AllRanked(Load load, int footprint) {
        this.load = load;
        this.footprint = footprint;
    }

    @Override
    public boolean test(Event event) {
        if (event instanceof RankingUpdated ranking
                && ranking.state() == EvaluationState.COMPLETED
                && ranking.rows().stream().allMatch(this::isNew)) {
            ranked.add(ranking.evaluation());
        }
        return ranked.size() == load.evaluations();
    }

    private boolean isNew(RankingRow row) {
        return row.footprint() != null && row.footprint().number() >= footprint;
    }
}
