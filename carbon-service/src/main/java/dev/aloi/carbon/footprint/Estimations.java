package dev.aloi.carbon.footprint;

import dev.aloi.carbon.own.OwnTables;
import dev.aloi.carbon.reading.GridReadings;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/** How each tenant's runs are weighed: by its own facts before those that are shipped. */
@ApplicationScoped
class Estimations {
    private final Shipped shipped = Shipped.tables();
    private final OwnTables tables;
    private final GridReadings feed;

    Estimations(OwnTables tables, GridReadings feed) {
        this.tables = tables;
        this.feed = feed;
    }

    /** By the facts as they are now. */
    Facts facts(TenantId tenant) {
        return Facts.of(shipped, tables.facts(tenant), feed);
    }

    FootprintEstimation of(TenantId tenant) {
        return new FootprintEstimation(facts(tenant));
    }
}
