package dev.aloi.bench.report;

import dev.aloi.bench.generation.OverheadRun;
import dev.aloi.local.table.TextTable;
import java.util.List;
import java.util.Locale;

/** What an engine takes besides its runtime. */
public final class OverheadTable {
    private final TextTable table = new TextTable(
            List.of("1 thread, rows", "whole, s", "within ONNX Runtime, s", "steps", "overhead", "from", "to"), 1);

    /** Takes several outcomes of the same work. */
    public void row(int rows, List<OverheadRun.Outcome> outcomes) {
        Spread share = Spread.of(outcomes, OverheadRun.Outcome::share);
        table.row(List.of(
                Integer.toString(rows),
                seconds(Spread.of(outcomes, outcome -> outcome.whole().toNanos())),
                seconds(Spread.of(outcomes, outcome -> outcome.within().toNanos())),
                Long.toString(outcomes.getFirst().steps()),
                percent(share.median()),
                percent(share.low()),
                percent(share.high())));
    }

    private static String seconds(Spread nanos) {
        return Spread.number(nanos.median() / 1e9);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    public List<String> lines() {
        return table.lines();
    }
}
