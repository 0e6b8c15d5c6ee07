package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Run: one candidate in one evaluation. */
public record RunId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunId {
        Identity.requireText(value, "run");
    }

    @Override
    public String toString() {
        return value;
    }
}
