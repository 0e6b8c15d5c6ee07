package dev.aloi.carbon.footprint;

import dev.aloi.carbon.grid.OnceAsked;
import dev.aloi.carbon.own.OwnTables;
import dev.aloi.carbon.price.ModelSizes;
import dev.aloi.carbon.reading.GridReadings;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/** How each tenant's runs are weighed: by its own facts before those that are shipped. */
@ApplicationScoped
class Estimations {
    private final Shipped shipped = Shipped.tables();
    private final OwnTables tables;
    private final ModelSizes sizes;
    private final GridReadings feed;

    Estimations(OwnTables tables, ModelSizes sizes, GridReadings feed) {
        this.tables = tables;
        this.sizes = sizes;
        this.feed = feed;
    }

    /** By the facts as they are now: a reading that comes later has the runs of its hour weighed anew. */
    Facts facts(TenantId tenant) {
        return Facts.of(shipped, tables.facts(tenant), sizes.of(tenant), new OnceAsked(feed));
    }

    FootprintEstimation of(TenantId tenant) {
        return new FootprintEstimation(facts(tenant));
    }
}
