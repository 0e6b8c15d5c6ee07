package dev.aloi.contracts.runner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.aloi.contracts.catalog.Guardrails.Action;
import java.time.Duration;
import java.util.List;

/**
 * What guardrails did to a trial.
 *
 * @param objections in the order in which rails made them
 * @param took by the monotonic clock; a part of the trial's total
 */
public record Guarding(Ruling verdict, List<Objection> objections, Duration took) {
    public Guarding {
        objections = List.copyOf(objections);
    }

    /** The refusal is the completion. */
    @JsonIgnore
    public boolean isRefused() {
        return verdict == Ruling.REFUSED_INPUT || verdict == Ruling.REFUSED_OUTPUT;
    }

    /** The most that was done. */
    public enum Ruling {
        PASSED,
        FLAGGED,
        REPAIRED,
        /** The model was not called. */
        REFUSED_INPUT,
        /** The model was called, and its answer put aside. */
        REFUSED_OUTPUT
    }

    /** Where a rail stands. */
    public enum Stage {
        INPUT,
        OUTPUT
    }

    /**
     * A rail was not content.
     *
     * @param rail its place among those of the stage, from 0
     * @param kind as the guardrails call it, for instance regex
     * @param action what came of it: a text that could not be repaired was refused
     */
    public record Objection(Stage stage, int rail, String kind, Action action) {}
}
