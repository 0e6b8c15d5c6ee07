package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Model: what a creator has published, whoever serves it. */
public record ModelId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ModelId {
        Identity.requireText(value, "model");
    }

    @Override
    public String toString() {
        return value;
    }
}
