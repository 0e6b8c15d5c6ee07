package dev.aloi.bench.report;

import dev.aloi.bench.generation.Pass;
import dev.aloi.local.table.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How fast a suite is completed, by whom and in which setting. */
public final class GenerationTable {
    private final TextTable table = new TextTable(
            List.of("setting", "by", "samples/s", "from", "to", "tokens/CPU s", "tokens", "as ours", "times as fast"),
            2);

    /**
     * One setting, measured in turns.
     *
     * @param peer of the same number of passes
     */
    public void rows(String setting, List<Pass> ours, List<Pass> peer) {
        row(setting, ours, ours.getFirst(), "");
        double ratio = median(ours, Pass::samplesPerSecond) / median(peer, Pass::samplesPerSecond);
        row(setting, peer, ours.getFirst(), String.format(Locale.ROOT, "%.2f", ratio));
    }

    private void row(String setting, List<Pass> passes, Pass ours, String ratio) {
        Pass first = passes.getFirst();
        table.row(List.of(
                setting,
                first.version(),
                number(median(passes, Pass::samplesPerSecond)),
                number(sorted(passes, Pass::samplesPerSecond).getFirst()),
                number(sorted(passes, Pass::samplesPerSecond).getLast()),
                number(median(passes, Pass::tokensPerCpuSecond)),
                Integer.toString(first.tokenCount()),
                first.agreements(ours) + " of " + ours.tokens().size(),
                ratio));
    }

    private static double median(List<Pass> passes, ToDoubleFunction<Pass> of) {
        List<Double> sorted = sorted(passes, of);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static List<Double> sorted(List<Pass> passes, ToDoubleFunction<Pass> of) {
        return passes.stream().mapToDouble(of).sorted().boxed().toList();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    public List<String> lines() {
        return table.lines();
    }
}
