package dev.aloi.carbon.reading;

import dev.aloi.carbon.database.Database;
import dev.aloi.carbon.database.Database.Parameters;
import dev.aloi.carbon.grid.GridIntensitySource;
import dev.aloi.carbon.grid.IntensityReading;
import dev.aloi.carbon.grid.IntensityReading.Accounting;
import dev.aloi.carbon.grid.IntensityReading.Span;
import dev.aloi.carbon.grid.Region;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.contracts.unit.GridIntensity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the feed told of grids, hour by hour: the same for every tenant. A new reading has the runs of its hour weighed anew. */
@ApplicationScoped
public class GridReadings implements GridIntensitySource {
    private static final String KEEP = """
            insert into grid_reading (region, start_at, grams_per_kilowatt_hour, source) values (?, ?, ?, ?)
            on conflict (region, start_at) do update
            set grams_per_kilowatt_hour = excluded.grams_per_kilowatt_hour, source = excluded.source
            where grid_reading.grams_per_kilowatt_hour <> excluded.grams_per_kilowatt_hour""";
    private static final String AT =
            "select grams_per_kilowatt_hour, source from grid_reading where region = ? and start_at = ?";

    private final Database database;
    private final RunRepository runs;

    GridReadings(Database database, RunRepository runs) {
        this.database = database;
        this.runs = runs;
    }

    @Override
    public Optional<IntensityReading> at(Region region, Instant time) {
        return database.find(
                AT,
                Parameters.of(region.name(), time.truncatedTo(ChronoUnit.HOURS)),
                row -> new IntensityReading(
                        new GridIntensity(row.getDouble("grams_per_kilowatt_hour")),
                        Accounting.LOCATION_BASED,
                        Span.HOUR,
                        row.getString("source")));
    }

    /** Keeps a reading of the hour that begins then; telling it again changes nothing. */
    @Transactional
    void keep(Region region, Instant hour, IntensityReading reading) {
        String host = reading.source().split(",", 2)[0];
        int changed = database.update(
                KEEP, Parameters.of(region.name(), hour, reading.intensity().gramsPerKilowattHour(), host));
        if (changed > 0) {
            runs.markCompletedBetween(
                    hour, hour.plus(Duration.ofHours(1)), "grid of " + region + " at " + hour + ": " + host);
        }
    }
}
