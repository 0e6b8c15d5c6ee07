package dev.aloi.bench.report;

import dev.aloi.bench.pipeline.Reranking;
import dev.aloi.bench.pipeline.Reranking.Cause;
import dev.aloi.local.table.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long rankings took to stand anew. */
public final class RerankTable {
    private RerankTable() {}

    /** @param promised that every change is ranked within */
    public static List<String> lines(List<Reranking> rerankings, Duration promised) {
        var table = new TextTable(List.of("change of", "first, s", "least, s", "median, s", "most, s"), 1);
        for (var cause : Cause.values()) {
            var taken = rerankings.stream()
                    .filter(reranking -> reranking.cause() == cause)
                    .map(Reranking::taken)
                    .toList();
            var sorted = taken.stream().sorted().toList();
            table.row(List.of(
                    cause == Cause.PRICE ? "a price" : "a grid",
                    seconds(taken.getFirst()),
                    seconds(sorted.getFirst()),
                    seconds(sorted.get(sorted.size() / 2)),
                    seconds(sorted.getLast())));
        }
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add("within %d s: %s".formatted(promised.toSeconds(), isKept(rerankings, promised) ? "yes" : "NO"));
        return lines;
    }

    public static boolean isKept(List<Reranking> rerankings, Duration promised) {
        return rerankings.stream().allMatch(reranking -> reranking.taken().compareTo(promised) <= 0);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e9);
    }
}
