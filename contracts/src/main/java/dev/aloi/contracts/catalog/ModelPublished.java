package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A model with its facts as they are from now on.
 *
 * @param revision counted from 1 for each model; absent in events of earlier versions
 */
public record ModelPublished(
        TenantId tenant, ModelCard model, @Nullable Integer revision) implements ModelEvent {
    @Override
    public String key() {
        return tenant + "/" + model.id();
    }

    @Override
    public String subject() {
        return revision == null ? key() : key() + "@" + revision;
    }
}
