package dev.aloi.bench.report;

import dev.aloi.bench.pipeline.Outcome;
import dev.aloi.bench.pipeline.Sample;
import dev.aloi.local.table.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a service took its trials in. */
public final class PipelineTable {
    private PipelineTable() {}

    public static List<String> lines(Outcome outcome) {
        var lines = new ArrayList<String>();
        lines.add(outcome.load().toString());
        lines.add(String.format(Locale.ROOT, "heap of the service at most %d MB", outcome.heapLimitMegabytes()));
        lines.add("");
        lines.addAll(table(outcome).lines());
        lines.add("");
        lines.add(String.format(Locale.ROOT, "trials a second:        %,.0f", outcome.perSecond()));
        lines.add(String.format(
                Locale.ROOT,
                "CPU of the service:     %.0f us a trial",
                outcome.cpuTime().toNanos() / 1e3 / outcome.load().trials()));
        lines.add(String.format(Locale.ROOT, "alive in its heap:      %d MB in the end", outcome.aliveMegabytes()));
        lines.add(String.format(
                Locale.ROOT,
                "after the last trial:   told within %d ms",
                outcome.told().toMillis()));
        lines.add(String.format(
                Locale.ROOT,
                "exactly once:           %s, %,d of %,d trials stored, %,d of them told twice",
                outcome.isExactlyOnce() ? "yes" : "NO",
                outcome.stored(),
                outcome.load().trials(),
                outcome.toldTwice()));
        return lines;
    }

    private static TextTable table(Outcome outcome) {
        var table = new TextTable(List.of("trials", "seconds", "trials/s", "most left by GC, MB", "RSS MB"), 0);
        var before = new Sample(Duration.ZERO, 0, 0, 0);
        for (var sample : outcome.samples()) {
            table.row(List.of(
                    String.format(Locale.ROOT, "%,d", sample.trials()),
                    String.format(Locale.ROOT, "%.1f", sample.seconds()),
                    String.format(Locale.ROOT, "%,.0f", sample.perSecond(before)),
                    Long.toString(sample.heapMegabytes()),
                    Long.toString(sample.residentMegabytes())));
            before = sample;
        }
        return table;
    }
}
