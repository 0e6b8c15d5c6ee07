package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Evaluation: a suite tried on candidates. */
public record EvaluationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvaluationId {
        Identity.requireText(value, "evaluation");
    }

    @Override
    public String toString() {
        return value;
    }
}
