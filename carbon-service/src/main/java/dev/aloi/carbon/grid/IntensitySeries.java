package dev.aloi.carbon.grid;

import dev.aloi.carbon.facts.FactTable;
import dev.aloi.carbon.grid.IntensityReading.Accounting;
import dev.aloi.carbon.grid.IntensityReading.Span;
import dev.aloi.contracts.unit.GridIntensity;
import java.io.BufferedReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Intensities from hour to hour, measured or forecast. A value holds from its time until the next one's, but no longer than an hour. */
public final class IntensitySeries implements GridIntensitySource {
    private static final Duration HOLDS = Duration.ofHours(1);
    private static final int COLUMNS = 3;

    private final Map<Region, NavigableMap<Instant, GridIntensity>> byRegion;
    private final String source;

    public IntensitySeries(Map<Region, ? extends Map<Instant, GridIntensity>> values, String source) {
        this.byRegion = new HashMap<>();
        values.forEach((region, series) -> byRegion.put(region, new TreeMap<>(series)));
        this.source = source;
    }

    /** Lines of {@code region,start,gramsPerKilowattHour} with the start in ISO 8601; fails with the number of the line that is none. */
    public static IntensitySeries read(BufferedReader lines, String source) {
        Map<Region, NavigableMap<Instant, GridIntensity>> values = new HashMap<>();
        List<String> all = lines.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("region,")) {
                add(line, i + 1, values);
            }
        }
        return new IntensitySeries(values, source);
    }

    /** Of rows that were checked before. */
    public static IntensitySeries of(FactTable table, String source) {
        Map<Region, Map<Instant, GridIntensity>> values = new HashMap<>();
        table.rows()
                .forEach(row -> values.computeIfAbsent(new Region(row.text("region")), _ -> new HashMap<>())
                        .put(Instant.parse(row.text("start")), new GridIntensity(row.number("gramsPerKilowattHour"))));
        return new IntensitySeries(values, source);
    }

    @Override
    public Optional<IntensityReading> at(Region region, Instant time) {
        return Optional.ofNullable(
                        byRegion.getOrDefault(region, new TreeMap<>()).floorEntry(time))
                .filter(entry -> time.isBefore(entry.getKey().plus(HOLDS)))
                .map(entry -> new IntensityReading(entry.getValue(), Accounting.LOCATION_BASED, Span.HOUR, source));
    }

    /** The times after {@code from} and before {@code until} at which a value begins or ends, in order. */
    public List<Instant> changes(Region region, Instant from, Instant until) {
        return byRegion.getOrDefault(region, new TreeMap<>()).keySet().stream()
                .flatMap(start -> List.of(start, start.plus(HOLDS)).stream())
                .filter(change -> change.isAfter(from) && change.isBefore(until))
                .distinct()
                .sorted()
                .toList();
    }

    private static void add(String line, int number, Map<Region, NavigableMap<Instant, GridIntensity>> values) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("line " + number + ": " + cells.length + " values for 3 columns");
        }
        try {
            GridIntensity before = values.computeIfAbsent(new Region(cells[0]), region -> new TreeMap<>())
                    .put(Instant.parse(cells[1]), new GridIntensity(Double.parseDouble(cells[2])));
            if (before != null) {
                throw new IllegalArgumentException("a second value for " + cells[0] + " at " + cells[1]);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }
}
