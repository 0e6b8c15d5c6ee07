package dev.aloi.bench.pipeline;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.scoring.EvaluationState;
import dev.aloi.contracts.scoring.RankingUpdated;
import java.util.function.Predicate;

/** A service that takes trials in. */
public enum Pipeline {
    SCORING(
            "scoring",
            Topic.RANKINGS,
            "select coalesce(sum(trials), 0) from run_count",
            "select count(*) from sample where exists (select from evaluation)") {
        @Override
        Predicate<Event> last(LoadEvents events) {
            return event -> event instanceof RankingUpdated ranking
                    && ranking.evaluation().equals(events.lastEvaluation())
                    && ranking.state() == EvaluationState.COMPLETED;
        }

        @Override
        int known(Load load) {
            return load.samples();
        }
    },
    CARBON(
            "carbon",
            Topic.FOOTPRINTS,
            "select coalesce(sum(ended), 0) from run",
            "select count(*) from run where expected is not null") {
        @Override
        Predicate<Event> last(LoadEvents events) {
            return event -> event instanceof RunFootprintEstimated footprint
                    && footprint.run().equals(events.lastRun());
        }

        @Override
        int known(Load load) {
            return load.runs();
        }
    };

    private final String label;
    private final Topic told;
    private final String ended;
    private final String prepared;

    Pipeline(String label, Topic told, String ended, String prepared) {
        this.label = label;
        this.told = told;
        this.ended = ended;
        this.prepared = prepared;
    }

    /** Of the service, of its database and in messages. */
    String label() {
        return label;
    }

    /** As the product starts it: with the optimising compiler, or without. */
    boolean computes() {
        return this == SCORING;
    }

    Topic told() {
        return told;
    }

    /** Counts the trials that have had their effect. */
    String ended() {
        return ended;
    }

    /** Counts what the service knows before the first trial. */
    String prepared() {
        return prepared;
    }

    /** What {@link #prepared} comes to. */
    abstract int known(Load load);

    /** Whether an event is what the last trial brings about. */
    abstract Predicate<Event> last(LoadEvents events);
}
