package dev.aloi.bench.report;

import dev.aloi.bench.suite.Import;
import dev.aloi.local.table.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How fast a suite came in. */
public final class ImportTable {
    private ImportTable() {}

    public static List<String> lines(Import done) {
        var table = new TextTable(List.of("step", "s", "samples/s"), 1);
        row(table, "sent to the service", done.sent(), done.samples());
        row(table, "looked at, sorted and stored", done.stored(), done.samples());
        row(table, "all of it until committed", done.sent().plus(done.stored()), done.samples());
        row(table, "announced to the broker", done.announced(), done.samples());
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%,d samples, %.2f GB; heap of %d MB, after collections at most %d MB; resident %d MB",
                done.samples(),
                done.bytes() / 1e9,
                done.heapMegabytes(),
                done.mostLeftMegabytes(),
                done.residentMegabytes()));
        lines.add(
                String.format(Locale.ROOT, "in the database after the service was stopped: %,d samples", done.rows()));
        return lines;
    }

    private static void row(TextTable table, String step, Duration taken, int samples) {
        double seconds = taken.toNanos() / 1e9;
        table.row(List.of(
                step,
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%,.0f", samples / seconds)));
    }
}
