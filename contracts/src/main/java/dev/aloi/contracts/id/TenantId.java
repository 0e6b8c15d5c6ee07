package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Tenant: on every row and every event. */
public record TenantId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TenantId {
        Identity.requireText(value, "tenant");
    }

    @Override
    public String toString() {
        return value;
    }
}
