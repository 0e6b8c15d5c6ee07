package dev.aloi.local.ranking;

import dev.aloi.local.table.TextTable;
import dev.aloi.scoring.ranking.Contradiction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where metrics contradict each other. */
public final class ContradictionLines {
    private static final int SHOWN = 5;

    private ContradictionLines() {}

    /** Nothing where there is but one metric, or nobody to compare. */
    public static List<String> of(List<Contradiction> contradictions) {
        var known = contradictions.stream().filter(it -> it.tau() != null).toList();
        if (known.isEmpty()) {
            return List.of();
        }
        var table = new TextTable(List.of("metric", "against", "Kendall's tau", "pairs turned round for sure"), 2);
        known.forEach(it -> table.row(List.of(
                it.first(),
                it.second(),
                String.format(Locale.ROOT, "%.2f", it.tau()),
                Integer.toString(it.opposed().size()))));
        var lines = new ArrayList<String>();
        lines.add("how the metrics order the candidates");
        lines.addAll(table.lines());
        known.forEach(it -> examples(it).forEach(lines::add));
        return lines;
    }

    private static Stream<String> examples(Contradiction contradiction) {
        var opposed = contradiction.opposed();
        var shown = opposed.stream()
                .limit(SHOWN)
                .map(pair -> "%s finds %s better than %s, %s the other way round"
                        .formatted(
                                contradiction.first(), pair.nameByFirst(), pair.nameBySecond(), contradiction.second())
                        .replaceAll("\\p{Cntrl}", " "));
        return opposed.size() <= SHOWN
                ? shown
                : Stream.concat(
                        shown,
                        Stream.of("… and %d more pairs by %s and %s"
                                .formatted(opposed.size() - SHOWN, contradiction.first(), contradiction.second())));
    }
}
