package dev.aloi.bench.report;

import dev.aloi.bench.catalogue.CatalogueRun;
import dev.aloi.bench.catalogue.FoundModel;
import dev.aloi.bench.catalogue.QueryTimes;
import dev.aloi.local.table.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the catalogue's answers took, and what it answers the founder. */
public final class CatalogueTable {
    private static final double PROMISED_PERCENT = 95;

    private CatalogueTable() {}

    /** @param promised that 95 % of the answers come within, query by query */
    public static List<String> lines(CatalogueRun.Outcome outcome, Duration promised) {
        var table = new TextTable(List.of("query", "found", "n", "p50, ms", "p95, ms", "p99, ms", "most, ms"), 1);
        for (var times : outcome.times()) {
            table.row(List.of(
                    times.query().meaning(),
                    Integer.toString(times.found()),
                    Integer.toString(times.taken().size()),
                    milliseconds(times.percentile(50)),
                    milliseconds(times.percentile(95)),
                    milliseconds(times.percentile(99)),
                    milliseconds(times.percentile(100))));
        }
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add("p95 of all: %s ms; p95 of each within %d ms: %s"
                .formatted(
                        milliseconds(QueryTimes.percentile(outcome.times(), PROMISED_PERCENT)),
                        promised.toMillis(),
                        isKept(outcome, promised) ? "yes" : "NO"));
        lines.add("");
        lines.add("the founder's question, answered by the built-in catalogue: %d models"
                .formatted(outcome.answers().size()));
        outcome.answers().forEach(model -> lines.add(line(model)));
        return lines;
    }

    public static boolean isKept(CatalogueRun.Outcome outcome, Duration promised) {
        return outcome.times().stream()
                .allMatch(times -> times.percentile(PROMISED_PERCENT).compareTo(promised) <= 0);
    }

    private static String line(FoundModel model) {
        return "  %s, %s: %s".formatted(model.id(), model.verdict(), String.join("; ", model.reasons()));
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toNanos() / 1e6);
    }
}
