package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A licence as it is from now on.
 *
 * @param revision counted from 1 for each licence; absent in events of earlier versions
 */
public record LicencePublished(
        TenantId tenant, Licence licence, @Nullable Integer revision) implements LicenceEvent {
    @Override
    public String key() {
        return tenant + "/" + licence.id();
    }

    @Override
    public String subject() {
        return revision == null ? key() : key() + "@" + revision;
    }
}
