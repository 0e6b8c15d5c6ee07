package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What whoever sends a command calls it: sent twice, it takes effect once. */
public record CommandId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommandId {
        Identity.requireText(value, "command");
    }

    @Override
    public String toString() {
        return value;
    }
}
