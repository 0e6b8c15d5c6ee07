package dev.aloi.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Licence: an SPDX identifier, or a LicenseRef- of our own. */
public record LicenceId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LicenceId {
        Identity.requireText(value, "licence");
    }

    @Override
    public String toString() {
        return value;
    }
}
