package dev.aloi.local.ranking;

import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.scoring.Decision;
import dev.aloi.local.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which candidate to take by the constraints and weights of the evaluation. */
final class DecisionLines {
    private DecisionLines() {}

    static List<String> of(@Nullable Decision decision) {
        if (decision == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        if (decision.weighting() != null) {
            lines.add("by weights (%s), %s:"
                    .formatted(weights(decision.weighting().weights()), decision.method()));
            decision.rows().stream()
                    .filter(row -> row.score() != null)
                    .map(row -> scored(row, row.score()))
                    .forEach(lines::add);
        }
        decision.rows().forEach(row -> lines.addAll(breaches(row)));
        if (decision.flip() != null) {
            lines.add("  %s would win if %s of the weight moved: %s"
                    .formatted(
                            decision.flip().candidate(),
                            Numbers.percent(decision.flip().moved()),
                            weights(decision.flip().weights())));
        }
        return lines.stream().map(line -> line.replaceAll("\\p{Cntrl}", " ")).toList();
    }

    private static String scored(Decision.Row row, Decision.Score score) {
        return String.format(
                Locale.ROOT,
                "  %s: %.3f [%.3f, %.3f], best in %s of the resamples",
                row.candidate(),
                score.value(),
                score.low(),
                score.high(),
                Numbers.percent(score.pBest()));
    }

    private static List<String> breaches(Decision.Row row) {
        var verb = row.excluded() ? " is excluded: " : ": ";
        return row.breaches().stream()
                .map(breach -> "  " + row.candidate() + verb + breach.words())
                .toList();
    }

    private static String weights(Map<Goal, Double> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " " + Numbers.percent(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
