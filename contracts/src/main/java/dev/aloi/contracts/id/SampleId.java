package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Sample: as its suite names it. */
public record SampleId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SampleId {
        Identity.requireText(value, "sample");
    }

    @Override
    public String toString() {
        return value;
    }
}
