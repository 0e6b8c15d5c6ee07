package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Recording: completions that were recorded elsewhere. */
public record RecordingId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecordingId {
        Identity.requireText(value, "recording");
    }

    @Override
    public String toString() {
        return value;
    }
}
