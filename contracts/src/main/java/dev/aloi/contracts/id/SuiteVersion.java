package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Suite version: immutable, named name@digest. */
public record SuiteVersion(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SuiteVersion {
        Identity.requireText(value, "suite version");
    }

    @Override
    public String toString() {
        return value;
    }
}
