package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.TenantId;

/** A model with its facts as they are from now on. */
public record ModelPublished(TenantId tenant, ModelCard model) implements ModelEvent {
    @Override
    public String key() {
        return tenant + "/" + model.id();
    }

    @Override
    public String subject() {
        return key();
    }
}
