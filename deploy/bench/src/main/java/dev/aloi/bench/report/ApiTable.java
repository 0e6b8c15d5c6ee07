package dev.aloi.bench.report;

import dev.aloi.bench.api.ApiOutcome;
import dev.aloi.local.table.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Trials by calls of an API: how many a second, and what each took of the machine. */
public final class ApiTable {
    private ApiTable() {}

    public static List<String> lines(List<ApiOutcome> outcomes) {
        var table = new TextTable(
                List.of(
                        "job",
                        "trials",
                        "upload, s",
                        "to the ranking, s",
                        "to the first answer, s",
                        "from the last, s",
                        "trials/s",
                        "calls/s in the middle",
                        "CPU ms a trial",
                        "beyond the latency p50, ms",
                        "p99, ms",
                        "a bare client p50, ms",
                        "p99, ms"),
                1);
        for (var outcome : outcomes) {
            table.row(List.of(
                    outcome.name(),
                    outcome.completed() + "/" + outcome.trials(),
                    seconds(outcome.upload()),
                    seconds(outcome.taken()),
                    seconds(outcome.first()),
                    seconds(outcome.last()),
                    String.format(Locale.ROOT, "%.0f", outcome.perSecond()),
                    String.format(Locale.ROOT, "%.0f", outcome.callsPerSecond()),
                    String.format(Locale.ROOT, "%.2f", outcome.allCpu().toNanos() / 1e6 / outcome.trials()),
                    milliseconds(outcome.beyond(0.5)),
                    milliseconds(outcome.beyond(0.99)),
                    outcome.bareBeyond(0.5).map(ApiTable::milliseconds).orElse(""),
                    outcome.bareBeyond(0.99).map(ApiTable::milliseconds).orElse("")));
        }
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.addAll(processes(outcomes));
        return lines;
    }

    private static List<String> processes(List<ApiOutcome> outcomes) {
        var table = new TextTable(List.of("job", "process", "CPU, s", "memory after, MB", "most so far, MB"), 2);
        for (var outcome : outcomes) {
            outcome.cpu()
                    .forEach((process, cpu) -> table.row(List.of(
                            outcome.name(),
                            process,
                            seconds(cpu),
                            String.valueOf(outcome.memory().get(process)),
                            String.valueOf(outcome.peak().get(process)))));
        }
        return table.lines();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e9);
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toNanos() / 1e6);
    }
}
