package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A model that can no longer be chosen.
 *
 * @param revision counted from 1 for each model; absent in events of earlier versions
 */
public record ModelWithdrawn(
        TenantId tenant, ModelId model, @Nullable Integer revision) implements ModelEvent {
    @Override
    public String key() {
        return tenant + "/" + model;
    }

    @Override
    public String subject() {
        return revision == null ? key() : key() + "@" + revision;
    }
}
