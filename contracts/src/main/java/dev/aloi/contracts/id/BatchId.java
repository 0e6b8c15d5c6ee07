package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Batch: the trials that are requested in one message. */
public record BatchId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BatchId {
        Identity.requireText(value, "batch");
    }

    @Override
    public String toString() {
        return value;
    }
}
