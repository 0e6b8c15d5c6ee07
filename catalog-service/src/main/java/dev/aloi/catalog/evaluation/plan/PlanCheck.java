package dev.aloi.catalog.evaluation.plan;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at before an evaluation is run.
 *
 * @param candidate absent: it is about the evaluation as a whole
 * @param words what was found, as a sentence
 */
public record PlanCheck(Subject subject, @Nullable String candidate, Outcome outcome, String words) {
    /** What is looked at. */
    public enum Subject {
        CONTEXT,
        MODALITY,
        POOL,
        LICENCE,
        PRICE,
        POWER,
        BUDGET,
        FORECAST
    }

    /** How it was found. */
    public enum Outcome {
        FINE,
        /** Nothing tells. */
        UNKNOWN,
        /** It can be run, but is perhaps not what is wanted. */
        WARNING,
        /** It cannot be run, and a request of it is refused. */
        REFUSED
    }
}
