package dev.aloi.gateway.live;

import dev.aloi.contracts.scoring.RankingUpdated;
import org.jspecify.annotations.Nullable;

/** @param json as the scoring service wrote it */
record Ranking(RankingUpdated event, String json) {
    boolean isFinal() {
        return event.state().ended();
    }

    boolean isNewerThan(@Nullable Ranking other) {
        return other == null || event.revision() > other.event.revision();
    }
}
