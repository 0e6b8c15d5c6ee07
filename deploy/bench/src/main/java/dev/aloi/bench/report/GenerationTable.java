package dev.aloi.bench.report;

import dev.aloi.bench.generation.Pass;
import dev.aloi.local.table.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How fast a suite is completed, by whom and in which setting. */
public final class GenerationTable {
    private static final double MEBIBYTE = 1 << 20;

    private final TextTable table = new TextTable(
            List.of(
                    "setting",
                    "by",
                    "samples/s",
                    "from",
                    "to",
                    "tokens/CPU s",
                    "tokens",
                    "as ours",
                    "load ms",
                    "first token ms",
                    "MiB",
                    "Aloi, times as fast"),
            2);

    /**
     * One setting, measured in turns.
     *
     * @param peers each of the same number of passes; how many times as fast ours is stands with each of them
     */
    public void rows(String setting, List<Pass> ours, List<List<Pass>> peers) {
        row(setting, ours, ours.getFirst(), "");
        double speed = Spread.of(ours, Pass::samplesPerSecond).median();
        for (List<Pass> peer : peers) {
            double ratio = speed / Spread.of(peer, Pass::samplesPerSecond).median();
            row(setting, peer, ours.getFirst(), String.format(Locale.ROOT, "%.2f", ratio));
        }
    }

    private void row(String setting, List<Pass> passes, Pass ours, String ratio) {
        Pass first = passes.getFirst();
        Spread speed = Spread.of(passes, Pass::samplesPerSecond);
        table.row(List.of(
                setting,
                first.version(),
                Spread.number(speed.median()),
                Spread.number(speed.low()),
                Spread.number(speed.high()),
                median(passes, Pass::tokensPerCpuSecond),
                Integer.toString(first.tokenCount()),
                first.agreements(ours) + " of " + ours.tokens().size(),
                median(passes, pass -> pass.start().loadMilliseconds()),
                median(passes, pass -> pass.start().firstTokenMilliseconds()),
                Spread.number(Spread.of(passes, pass -> pass.start().residentBytes() / MEBIBYTE)
                        .high()),
                ratio));
    }

    private static String median(List<Pass> passes, ToDoubleFunction<Pass> of) {
        return Spread.number(Spread.of(passes, of).median());
    }

    public List<String> lines() {
        return table.lines();
    }
}
