package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.TenantId;

/** A licence as it is from now on. */
public record LicencePublished(TenantId tenant, Licence licence) implements LicenceEvent {
    @Override
    public String key() {
        return tenant + "/" + licence.id();
    }

    @Override
    public String subject() {
        return key();
    }
}
