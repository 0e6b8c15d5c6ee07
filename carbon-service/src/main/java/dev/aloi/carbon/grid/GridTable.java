package dev.aloi.carbon.grid;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.grid.IntensityReading.Accounting;
import dev.aloi.carbon.grid.IntensityReading.Span;
import dev.aloi.contracts.unit.GridIntensity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Yearly averages of the grid's intensity by cloud region, location-based. */
public final class GridTable implements GridIntensitySource {
    private static final String SOURCE = "cloud-carbon-footprint b7a049c7, table of ";

    private final Map<String, RegionIntensity> byRegion;

    /** @param source before a row's edition, or empty where the edition says it all */
    public GridTable(FactTable table, String source) {
        byRegion = table.rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("region"), row -> intensity(row, source)));
    }

    public static GridTable shipped() {
        return new GridTable(FactTable.shipped("grid-intensity"), SOURCE);
    }

    public Optional<RegionIntensity> find(String region) {
        return Optional.ofNullable(byRegion.get(region));
    }

    @Override
    public Optional<IntensityReading> at(Region region, Instant time) {
        return find(region.name())
                .map(found ->
                        new IntensityReading(found.intensity(), Accounting.LOCATION_BASED, Span.YEAR, found.source()));
    }

    private static RegionIntensity intensity(FactRow row, String source) {
        return new RegionIntensity(
                row.text("region"),
                new GridIntensity(row.number("gramsPerKilowattHour")),
                source + row.text("edition"));
    }
}
