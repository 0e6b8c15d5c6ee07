package dev.aloi.carbon.billed;

import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.Carbon;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A row of the export: a month of a product in a region for an account.
 *
 * @param region none for global services
 * @param location the total, location-based; {@code market} the same, market-based. Each is missing where the export leaves it empty
 * @param making of hardware and buildings (Scope 3, location-based), where the export tells it apart
 */
public record BilledEmissions(
        YearMonth month,
        ModelVersion version,
        String account,
        String product,
        Optional<Region> region,
        Optional<Carbon> location,
        Optional<Carbon> market,
        Optional<Carbon> making) {}
