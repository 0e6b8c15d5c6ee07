package dev.aloi.local.score;

import dev.aloi.local.table.Numbers;
import dev.aloi.local.table.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report for a terminal: values, then comparison, then agreement with people, then how all was found. */
final class ScoreTable {
    private static final int COLUMNS = 140;
    private static final int LONGEST_NAME = 40;

    private final ScoreReport report;
    private final List<String> lines = new ArrayList<>();

    ScoreTable(ScoreReport report) {
        this.report = report;
    }

    List<String> lines() {
        values(report.file());
        if (report.other() != null) {
            values(report.other());
        }
        if (report.comparison() != null) {
            comparison(report.comparison());
        }
        agreement(report.file());
        notes();
        return lines;
    }

    private void values(ScoreReport.OfFile file) {
        String clusters = file.clusters() == null ? "" : ", %,d clusters".formatted(file.clusters());
        String repeated = file.lines() == file.samples() ? "" : ", %,d lines".formatted(file.lines());
        lines.add("%s: %,d samples%s%s".formatted(file.name(), file.samples(), repeated, clusters));
        TextTable table = new TextTable(List.of("metric", "better", "value", "95 %", "mean of samples", "n/N"), 2);
        for (MetricSummary it : file.metrics()) {
            table.row(List.of(
                    name(it.metric()),
                    it.higherIsBetter() ? "higher" : "lower",
                    score(it.value(), it.scale()),
                    interval(it.low(), it.high(), it.scale()),
                    score(it.sampleMean(), it.scale()),
                    "%d/%d".formatted(it.n(), it.expected())));
        }
        add(table);
    }

    private void comparison(ScoreReport.Compared compared) {
        String file = report.file().name();
        lines.add("difference of %s to %s on the samples of both%s"
                .formatted(file, report.other() == null ? "" : report.other().name(), left(compared)));
        TextTable table = new TextTable(
                List.of(
                        "metric",
                        file + " is",
                        "difference",
                        "95 %",
                        "p (Holm)",
                        "p",
                        "p bootstrap",
                        "p swapped",
                        "effect",
                        "r",
                        "n"),
                2);
        for (Comparison it : compared.metrics()) {
            double scale = scale(it.metric());
            table.row(List.of(
                    name(it.metric()),
                    it.verdict(),
                    score(it.difference(), scale),
                    interval(it.low(), it.high(), scale),
                    chance(it.holm()),
                    chance(it.pValue()),
                    chance(it.bootstrap()),
                    chance(it.randomisation()),
                    two(it.effectSize()),
                    two(it.correlation()),
                    Integer.toString(it.n())));
        }
        add(table);
    }

    private static String left(ScoreReport.Compared compared) {
        return compared.onlyInFile() + compared.onlyInOther() == 0
                ? ""
                : "; %d of the first and %d of the second stand alone and are left out"
                        .formatted(compared.onlyInFile(), compared.onlyInOther());
    }

    private void agreement(ScoreReport.OfFile file) {
        if (file.human().isEmpty()) {
            return;
        }
        lines.add("agreement with people");
        Map<String, List<String>> byMetric = new LinkedHashMap<>();
        for (Agreement it : file.human()) {
            byMetric.computeIfAbsent(it.metric(), metric -> new ArrayList<>(List.of(name(metric))))
                    .add(two(it.value()) + " " + interval(it.low(), it.high(), 100));
        }
        TextTable table =
                new TextTable(List.of("metric", "Pearson [95 %]", "Spearman [95 %]", "Kendall [95 %]", "n"), 1);
        byMetric.forEach((metric, cells) -> {
            cells.add(file.human().stream()
                    .filter(it -> it.metric().equals(metric))
                    .map(it -> Integer.toString(it.n()))
                    .findFirst()
                    .orElse(""));
            table.row(cells);
        });
        add(table);
    }

    private void notes() {
        Set<String> notes = new LinkedHashSet<>();
        for (ScoreReport.OfFile file :
                report.other() == null ? List.of(report.file()) : List.of(report.file(), report.other())) {
            for (MetricSummary it : file.metrics()) {
                notes.add(it.signature());
                it.unscored()
                        .forEach((reason, n) -> notes.add("%s: %s: %d of %d lines unscored: %s"
                                .formatted(file.name(), name(it.metric()), n, file.lines(), reason)));
                if (it.interval() != null) {
                    notes.add("%s: %s: interval: %s".formatted(file.name(), name(it.metric()), it.interval()));
                }
                if (it.caution() != null) {
                    notes.add("%s: %s: %s".formatted(file.name(), name(it.metric()), it.caution()));
                }
            }
        }
        if (report.comparison() != null) {
            report.comparison()
                    .metrics()
                    .forEach(it -> notes.add("%s: difference: %s; margin %s"
                            .formatted(name(it.metric()), it.test(), Numbers.quantity(it.margin()))));
        }
        lines.addAll(notes);
    }

    private void add(TextTable table) {
        table.fitting(COLUMNS).forEach(part -> {
            lines.addAll(part.lines());
            lines.add("");
        });
    }

    private double scale(String metric) {
        return report.file().metrics().stream()
                .filter(it -> it.metric().equals(metric))
                .mapToDouble(MetricSummary::scale)
                .findFirst()
                .orElse(1);
    }

    private static String name(String metric) {
        return metric.length() <= LONGEST_NAME ? metric : metric.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String score(@Nullable Double value, double scale) {
        return value == null ? "-" : Numbers.score(value, scale);
    }

    private static String interval(@Nullable Double low, @Nullable Double high, double scale) {
        return low == null || high == null
                ? "-"
                : "[%s, %s]".formatted(Numbers.score(low, scale), Numbers.score(high, scale));
    }

    private static String two(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String chance(double p) {
        return p < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
