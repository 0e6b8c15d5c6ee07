package dev.aloi.scoring.metric.http;

import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;

/** Scorers of users' own, reached by HTTP. */
public interface Scorers {
    /** For whoever only reads what metrics there are. */
    Scorers NONE = _ -> {
        throw new UnmeasuredException(Category.SCORER_FORBIDDEN, "no scorer is called here");
    };

    /**
     * Posts JSON and returns the body of an answer of status 200.
     *
     * @throws UnmeasuredException where there is no such answer, with what stood in the way
     */
    byte[] post(ScorerCall call);
}
