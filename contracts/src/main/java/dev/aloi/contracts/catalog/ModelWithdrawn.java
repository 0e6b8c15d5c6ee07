package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.TenantId;

/** A model that can no longer be chosen. */
public record ModelWithdrawn(TenantId tenant, ModelId model) implements ModelEvent {
    @Override
    public String key() {
        return tenant + "/" + model;
    }

    @Override
    public String subject() {
        return key();
    }
}
