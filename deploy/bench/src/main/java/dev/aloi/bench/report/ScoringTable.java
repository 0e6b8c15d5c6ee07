package dev.aloi.bench.report;

import dev.aloi.bench.reference.ReferenceTime;
import dev.aloi.bench.scoring.Timing;
import dev.aloi.local.table.TextTable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How fast scoring is, beside the reference implementations. */
public final class ScoringTable {
    private final TextTable table = new TextTable(
            List.of("task", "reference", "reference CPU ms", "Aloi CPU ms", "from", "to", "wall ms", "ratio"), 2);

    /** @param reference absent where there is none */
    public void row(String task, Timing timing, @Nullable ReferenceTime reference) {
        table.row(List.of(
                task,
                reference == null ? "-" : reference.version(),
                reference == null ? "-" : milliseconds(reference.cpuMilliseconds()),
                milliseconds(timing.cpu().median()),
                milliseconds(timing.cpu().low()),
                milliseconds(timing.cpu().high()),
                milliseconds(timing.wall().median()),
                reference == null
                        ? "-"
                        : String.format(
                                Locale.ROOT,
                                "%.1f",
                                reference.cpuMilliseconds() / timing.cpu().median())));
    }

    private static String milliseconds(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    public List<String> lines() {
        return table.lines();
    }
}
