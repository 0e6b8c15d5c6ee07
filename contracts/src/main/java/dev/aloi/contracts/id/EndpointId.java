package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Endpoint: one way to call a model. */
public record EndpointId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EndpointId {
        Identity.requireText(value, "endpoint");
    }

    @Override
    public String toString() {
        return value;
    }
}
