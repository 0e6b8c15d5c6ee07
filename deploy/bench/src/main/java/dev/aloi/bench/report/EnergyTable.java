package dev.aloi.bench.report;

import dev.aloi.bench.energy.MeterWatch;
import dev.aloi.bench.energy.MeterWatch.Point;
import dev.aloi.local.table.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What meters counted. */
public final class EnergyTable {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double NANOS_PER_SECOND = 1e9;

    private EnergyTable() {}

    public static List<String> lines(List<MeterWatch> watches) {
        var table = new TextTable(List.of("meter", "readings", "s", "energy, J", "power, W"), 1);
        for (var watch : watches) {
            double seconds = watch.time().toNanos() / NANOS_PER_SECOND;
            double joules = watch.energy().wattHours() * SECONDS_PER_HOUR;
            table.row(List.of(
                    watch.name(),
                    "%d".formatted(watch.points().size()),
                    String.format(Locale.ROOT, "%.2f", seconds),
                    String.format(Locale.ROOT, "%.3f", joules),
                    seconds > 0 ? String.format(Locale.ROOT, "%.1f", joules / seconds) : "-"));
        }
        return table.lines();
    }

    /** Each reading of each meter: seconds and joules since its first. */
    public static void record(List<MeterWatch> watches, Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("meter,seconds,joules");
        for (var watch : watches) {
            for (Point point : watch.points()) {
                Point first = watch.points().getFirst();
                lines.add(String.format(
                        Locale.ROOT,
                        "%s,%.6f,%.6f",
                        watch.name(),
                        (point.nanos() - first.nanos()) / NANOS_PER_SECOND,
                        (point.energy().wattHours() - first.energy().wattHours()) * SECONDS_PER_HOUR));
            }
        }
        Files.write(file, lines);
    }
}
