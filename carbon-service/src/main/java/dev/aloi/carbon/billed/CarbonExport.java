package dev.aloi.carbon.billed;

import dev.aloi.carbon.grid.Region;
import dev.aloi.contracts.unit.Carbon;
import java.io.BufferedReader;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the carbon emissions table that AWS Data Exports delivers as CSV (AWS Data Exports user guide, Carbon emissions columns). A month
 * that is there by several versions of AWS's method is taken by the newest alone: the versions are not parts of a sum.
 */
public final class CarbonExport {
    private static final int MONTH_DIGITS = 7;
    private static final double KILOGRAMS_PER_TON = 1_000;

    private CarbonExport() {}

    /** Fails with the number of the line that cannot be read; nothing is left out in silence. */
    public static List<BilledEmissions> read(BufferedReader lines) {
        List<String> all = lines.lines().toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("the export is empty");
        }
        List<String> columns = CsvLine.values(all.getFirst());
        List<BilledEmissions> rows = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).isBlank()) {
                rows.add(row(columns, all.get(i), i + 1));
            }
        }
        return newest(rows);
    }

    private static BilledEmissions row(List<String> columns, String line, int number) {
        try {
            List<String> values = CsvLine.values(line);
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                cells.put(columns.get(i).toLowerCase(Locale.ROOT), values.get(i));
            }
            return emissions(new Cells(cells));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private static BilledEmissions emissions(Cells cells) {
        String start = cells.text("usage_period_start");
        if (start.length() < MONTH_DIGITS) {
            throw new IllegalArgumentException("not a time: " + start);
        }
        return new BilledEmissions(
                YearMonth.parse(start.substring(0, MONTH_DIGITS)),
                ModelVersion.parse(cells.text("model_version")),
                cells.text("usage_account_id"),
                cells.find("product_code").orElse("not told"),
                cells.find("region_code").map(Region::new),
                cells.carbon("total_lbm_emissions"),
                cells.carbon("total_mbm_emissions"),
                cells.carbon("total_scope_3_lbm_emissions"));
    }

    private static List<BilledEmissions> newest(List<BilledEmissions> rows) {
        Map<YearMonth, ModelVersion> versions = new HashMap<>();
        rows.forEach(row ->
                versions.merge(row.month(), row.version(), (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return rows.stream()
                .filter(row -> row.version().equals(versions.get(row.month())))
                .toList();
    }

    private record Cells(Map<String, String> values) {
        Optional<String> find(String column) {
            return Optional.ofNullable(values.get(column)).map(String::strip).filter(value -> !value.isEmpty());
        }

        String text(String column) {
            return find(column).orElseThrow(() -> new IllegalArgumentException("no " + column));
        }

        Optional<Carbon> carbon(String column) {
            return find(column + "_value").map(value -> {
                String unit = text(column + "_unit");
                if (!unit.equalsIgnoreCase("MTCO2e")) {
                    throw new IllegalArgumentException("emissions in " + unit + ", not in metric tons (MTCO2e)");
                }
                return Carbon.kilograms(Double.parseDouble(value) * KILOGRAMS_PER_TON);
            });
        }
    }
}
