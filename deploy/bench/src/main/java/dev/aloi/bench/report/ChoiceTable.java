package dev.aloi.bench.report;

import dev.aloi.bench.generation.ChoiceRun;
import dev.aloi.local.table.TextTable;
import java.util.List;
import java.util.Locale;

/** How fast choices are weighed when what prompts share is read once, and when it is not. */
public final class ChoiceTable {
    private ChoiceTable() {}

    /** Takes as many outcomes of either kind. */
    public static List<String> lines(List<ChoiceRun.Outcome> shared, List<ChoiceRun.Outcome> plain) {
        var table = new TextTable(
                List.of("multiple choice", "samples/s", "from", "to", "times as fast", "logarithms differ by"), 1);
        Spread ours = Spread.of(shared, ChoiceRun.Outcome::samplesPerSecond);
        Spread theirs = Spread.of(plain, ChoiceRun.Outcome::samplesPerSecond);
        double difference = shared.getFirst().difference(plain.getFirst());
        row(
                table,
                "what is shared, once",
                ours,
                String.format(Locale.ROOT, "%.2f", ours.median() / theirs.median()),
                String.format(Locale.ROOT, "%.1e", difference));
        row(table, "each prompt with each choice", theirs, "", "");
        return table.lines();
    }

    private static void row(TextTable table, String way, Spread speed, String ratio, String difference) {
        table.row(List.of(
                way,
                Spread.number(speed.median()),
                Spread.number(speed.low()),
                Spread.number(speed.high()),
                ratio,
                difference));
    }
}
