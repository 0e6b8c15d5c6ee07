package dev.aloi.bench.contradiction;

import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.local.table.TextTable;
import dev.aloi.scoring.stats.Correlation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where the metrics of a ranking contradict each other. */
public final class ContradictionTable {
    private static final int WIDEST = 10;

    private final RankingUpdated ranking;
    private final List<MetricView> views;

    public ContradictionTable(RankingUpdated ranking) {
        this.ranking = ranking;
        this.views = MetricView.of(ranking);
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Positions by each metric:");
        lines.addAll(positions());
        lines.add("");
        lines.add(
                "Below the diagonal Kendall's tau of two metrics; above it the pairs of candidates that they order in");
        lines.add("opposite ways, both with 95 % intervals that lie apart:");
        lines.addAll(matrix());
        lines.add("");
        lines.addAll(widest());
        return lines;
    }

    private List<String> positions() {
        var table = new TextTable(header("candidate"), 1);
        for (int row = 0; row < ranking.rows().size(); row++) {
            var cells = new ArrayList<String>();
            cells.add(ranking.rows().get(row).candidate());
            for (var view : views) {
                cells.add(Integer.toString(view.position(row)));
            }
            table.row(cells);
        }
        return table.lines();
    }

    /** Metrics have numbers as columns: their names are too long. */
    private List<String> header(String first) {
        var header = new ArrayList<String>();
        header.add(first);
        IntStream.rangeClosed(1, views.size()).mapToObj(Integer::toString).forEach(header::add);
        return header;
    }

    private List<String> matrix() {
        var table = new TextTable(header("metric"), 1);
        for (int row = 0; row < views.size(); row++) {
            var cells = new ArrayList<String>();
            cells.add((row + 1) + " " + views.get(row).metric());
            for (int column = 0; column < views.size(); column++) {
                cells.add(cell(row, column));
            }
            table.row(cells);
        }
        return table.lines();
    }

    private String cell(int row, int column) {
        if (row == column) {
            return "";
        }
        return row < column
                ? Integer.toString(
                        Contradiction.between(views.get(row), views.get(column)).size())
                : Correlation.kendall(
                                views.get(row).goodness(), views.get(column).goodness())
                        .map(tau -> String.format(Locale.ROOT, "%.2f", tau.value()))
                        .orElse("-");
    }

    private List<String> widest() {
        var all = Contradiction.all(views);
        var lines = new ArrayList<String>();
        lines.add("%,d contradictions in all; those in which most positions change:".formatted(all.size()));
        all.stream()
                .sorted(Comparator.comparingInt(Contradiction::positions).reversed())
                .limit(WIDEST)
                .map(this::line)
                .forEach(lines::add);
        return lines;
    }

    private String line(Contradiction it) {
        return "  %s over %s by %s (%s to %s), the other way round by %s (%s to %s)"
                .formatted(
                        name(it.aheadByFirst()),
                        name(it.aheadBySecond()),
                        it.first().metric(),
                        value(it.first(), it.aheadByFirst()),
                        value(it.first(), it.aheadBySecond()),
                        it.second().metric(),
                        value(it.second(), it.aheadByFirst()),
                        value(it.second(), it.aheadBySecond()));
    }

    private String name(int candidate) {
        return ranking.rows().get(candidate).candidate();
    }

    private static String value(MetricView view, int candidate) {
        Quality.Scored score = view.scores().get(candidate);
        return String.format(Locale.ROOT, score.scale() == 1 ? "%.3f" : "%.1f", score.value());
    }
}
