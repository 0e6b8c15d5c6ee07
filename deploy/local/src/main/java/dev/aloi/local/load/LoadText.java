package dev.aloi.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a report for people. */
public final class LoadText {
    private static final int NAME = 15;
    private static final int CELL = 26;

    private LoadText() {}

    public static String of(LoadReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.target());
        if (report.cold() != null) {
            lines.add("cold: " + cold(report.cold()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "own overhead: %.2f ms a call (p99 %.2f ms), measured on a server in this program that answers at once",
                report.overhead().p50().value(),
                report.overhead().p99().value()));
        report.levels().forEach(level -> add(lines, level, report.objective()));
        lines.add("");
        lines.add(
                "ms from when each call was meant to begin, with 95 % intervals; per token: (whole - first) / (tokens - 1)");
        return String.join("\n", lines) + "\n";
    }

    private static String cold(LoadReport.Cold cold) {
        return cold.failure() != null
                ? "failed, " + cold.failure()
                : "first token " + millis(cold.firstToken()) + ", whole answer " + millis(cold.whole());
    }

    private static String millis(@Nullable Double millis) {
        return millis == null ? "not told" : String.format(Locale.ROOT, "%.1f ms", millis);
    }

    private static void add(List<String> lines, LoadLevel level, @Nullable String objective) {
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%s, %.0f s: %d calls, %d answered, %.2f/s%s%s",
                level.load(),
                level.seconds(),
                level.calls(),
                level.answered(),
                level.perSecond(),
                level.tokensPerSecond() == null
                        ? ""
                        : String.format(Locale.ROOT, ", %.1f tokens/s", level.tokensPerSecond()),
                failures(level)));
        if (level.good() != null && level.calls() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "goodput %.2f/s: %.1f %% of the calls with %s",
                    level.good() / level.seconds(),
                    100.0 * level.good() / level.calls(),
                    objective));
        }
        lines.add(" ".repeat(NAME) + cell("p50") + cell("p95") + cell("p99"));
        addSpread(lines, "first token", level.firstToken());
        addSpread(lines, "per token", level.perToken());
        addSpread(lines, "whole answer", level.whole());
        addSpread(lines, "began late", level.late());
    }

    private static String failures(LoadLevel level) {
        return level.failures().isEmpty()
                ? ""
                : level.failures().entrySet().stream()
                        .map(failure -> failure.getValue() + " " + failure.getKey())
                        .collect(Collectors.joining(", ", "; failed: ", ""));
    }

    private static void addSpread(List<String> lines, String name, @Nullable Spread spread) {
        String cells = spread == null
                ? cell("not told")
                : cell(text(spread.p50())) + cell(text(spread.p95())) + cell(text(spread.p99()));
        lines.add((name + " ".repeat(NAME - name.length()) + cells).stripTrailing());
    }

    private static String text(Spread.Quantile quantile) {
        return number(quantile.value()) + " (" + bound(quantile.low()) + "–" + bound(quantile.high()) + ")";
    }

    private static String bound(@Nullable Double bound) {
        return bound == null ? "?" : number(bound);
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%.0f", millis);
    }

    private static String cell(String text) {
        return text + " ".repeat(Math.max(1, CELL - text.length()));
    }
}
