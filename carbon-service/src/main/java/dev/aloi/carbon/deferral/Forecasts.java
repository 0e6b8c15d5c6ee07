package dev.aloi.carbon.deferral;

import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.IntensitySeries;
import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.own.OwnTable;
import dev.aloi.carbon.own.OwnTables;
import dev.aloi.carbon.own.TenantFacts;
import dev.aloi.carbon.reading.WatchedGrids;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.unit.GridIntensity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What grids are expected to emit: as the tenant says, else as the feed does. */
@ApplicationScoped
class Forecasts {
    private final OwnTables tables;
    private final WatchedGrids watched;

    Forecasts(OwnTables tables, WatchedGrids watched) {
        this.tables = tables;
        this.watched = watched;
    }

    /** A forecast with where it is from. */
    record Forecast(IntensitySeries series, String source) {}

    /** Empty where nobody tells anything of any of the regions. */
    Optional<Forecast> of(TenantId tenant, Collection<Region> regions, Instant from, Instant until) {
        TenantFacts facts = tables.facts(tenant);
        String source = facts.source(OwnTable.GRID_FORECAST);
        return facts.rows(OwnTable.GRID_FORECAST)
                .map(rows -> new Forecast(IntensitySeries.of(rows, source), source))
                .or(() -> fed(regions, from, until));
    }

    private Optional<Forecast> fed(Collection<Region> regions, Instant from, Instant until) {
        Map<Region, Map<Instant, GridIntensity>> values = new HashMap<>();
        Map<Region, String> sources = new HashMap<>();
        for (Region region : regions) {
            for (Instant hour = from.truncatedTo(ChronoUnit.HOURS);
                    hour.isBefore(until);
                    hour = hour.plus(Duration.ofHours(1))) {
                Instant start = hour;
                Optional<IntensityReading> reading = watched.feed().at(region, start);
                reading.ifPresent(told -> {
                    values.computeIfAbsent(region, _ -> new HashMap<>()).put(start, told.intensity());
                    sources.put(region, told.source());
                });
            }
        }
        return sources.values().stream()
                .findFirst()
                .map(source -> new Forecast(new IntensitySeries(values, source), source));
    }
}
