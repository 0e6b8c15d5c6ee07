package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Reviewer: a person who judges completions, by the name that they go by. */
public record ReviewerId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewerId {
        Identity.requireText(value, "reviewer");
    }

    @Override
    public String toString() {
        return value;
    }
}
