package dev.aloi.carbon.report;

import dev.aloi.carbon.report.FootprintReport.MethodCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From the runs of a period to a report: the same runs give the same report, in whatever order they are told. */
final class ReportFold {
    private static final Comparator<ReportRow> LARGEST_FIRST = Comparator.comparingDouble(
                    (ReportRow row) -> row.total().mid().grams())
            .reversed()
            .thenComparing(ReportRow::key);

    private final LocalDate from;
    private final LocalDate to;
    private final By by;
    private final boolean withEmbodied;

    ReportFold(LocalDate from, LocalDate to, By by, boolean withEmbodied) {
        this.from = from;
        this.to = to;
        this.by = by;
        this.withEmbodied = withEmbodied;
    }

    FootprintReport of(Collection<ReportedRun> runs) {
        Map<String, List<ReportedRun>> byKey =
                runs.stream().collect(Collectors.groupingBy(by::key, TreeMap::new, Collectors.toList()));
        List<ReportRow> rows = byKey.entrySet().stream()
                .map(entry -> ReportSum.of(entry.getKey(), entry.getValue(), withEmbodied))
                .sorted(LARGEST_FIRST)
                .toList();
        List<MethodCount> methods = runs.stream()
                .collect(Collectors.groupingBy(By.METHOD::key, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new MethodCount(entry.getKey(), entry.getValue().intValue()))
                .toList();
        return new FootprintReport(
                from, to, by, withEmbodied, rows, ReportSum.of("all", runs, withEmbodied), methods, notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(
                List.of(
                        "a run belongs to the day (UTC) on which its last trial was completed",
                        "cost: by the prices that held when the calls were made; energy and emissions: by the newest facts",
                        "operational emissions are location-based; beside them market-based, by what electricity was bought",
                        "low and high add up the bounds of the runs: the true sum lies between them, most likely not near either"));
        notes.add(
                withEmbodied
                        ? "the total holds the share of making the hardware"
                        : "making the hardware is left out of the total by choice: without it this is no SCI");
        return List.copyOf(notes);
    }
}
