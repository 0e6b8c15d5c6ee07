package dev.aloi.local.ranking;

import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.scoring.GuardReport;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.local.table.Numbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands around the candidates' models: prompts by their versions, and what guardrails did. */
final class SurroundingLines {
    private final RankingUpdated ranking;
    private final double scale;

    private SurroundingLines(RankingUpdated ranking, double scale) {
        this.ranking = ranking;
        this.scale = scale;
    }

    /** @param scale of the deciding metric */
    static List<String> of(RankingUpdated ranking, double scale) {
        var lines = new ArrayList<String>();
        var prompted = ranking.rows().stream()
                .filter(row -> row.prompt() != null)
                .map(row -> "%s asks by %s".formatted(name(row), clean(String.valueOf(row.prompt()))))
                .toList();
        if (!prompted.isEmpty()) {
            lines.add("prompts: " + String.join("; ", prompted));
        }
        for (var row : ranking.rows()) {
            if (row.guard() != null) {
                lines.addAll(new SurroundingLines(ranking, scale).guard(row, row.guard()));
            }
        }
        return lines;
    }

    private List<String> guard(RankingRow row, GuardReport guard) {
        var lines = new ArrayList<String>();
        lines.add("guardrails of %s (%s) refused %s"
                .formatted(
                        name(row),
                        guard.version(),
                        Stream.of(share(guard.attacks(), "attacks"), share(guard.others(), "other trials"))
                                .flatMap(text -> text.stream())
                                .collect(Collectors.joining(", "))));
        var repaired = guard.verdicts().getOrDefault(Ruling.REPAIRED, 0);
        var flagged = guard.verdicts().getOrDefault(Ruling.FLAGGED, 0);
        var took = guard.added() == null
                ? ""
                : "; they took %s, p95 %s"
                        .formatted(
                                Numbers.duration(guard.added().p50()),
                                Numbers.duration(guard.added().p95()));
        lines.add("  repaired %d, flagged %d trials%s".formatted(repaired, flagged, took));
        if (guard.unguarded() != null) {
            lines.add("  " + beside(guard.unguarded()));
        }
        return lines;
    }

    private static List<String> share(GuardReport.@Nullable Share share, String of) {
        return share == null
                ? List.of()
                : List.of("%d of %d %s: %s [%s, %s]"
                        .formatted(
                                share.refused(),
                                share.n(),
                                of,
                                Numbers.percent(share.value()),
                                Numbers.percent(share.low()),
                                Numbers.percent(share.high())));
    }

    private String beside(GuardReport.Unguarded unguarded) {
        var parts = new ArrayList<String>();
        var utility = unguarded.utility();
        if (utility != null) {
            parts.add("%s %s [%s, %s] on %d samples that are no attacks"
                    .formatted(
                            utility.metric(),
                            signed(utility.difference()),
                            signed(utility.low()),
                            signed(utility.high()),
                            utility.n()));
        }
        if (unguarded.latency() != null) {
            parts.add("p50 " + longer(unguarded.latency()));
        }
        var cost = unguarded.cost();
        if (cost != null) {
            parts.add("cost %s%s %s /1,000"
                    .formatted(
                            cost.amount().signum() < 0 ? "" : "+", Numbers.quantity(cost.amount()), cost.currency()));
        }
        return "beside %s: %s".formatted(twin(unguarded), String.join(", ", parts));
    }

    private String twin(GuardReport.Unguarded unguarded) {
        return ranking.rows().stream()
                .filter(row -> row.run().equals(unguarded.run()))
                .map(SurroundingLines::name)
                .findFirst()
                .orElse("the same without them");
    }

    private String signed(double difference) {
        var text = Numbers.score(difference, scale);
        return text.startsWith("-") ? text : "+" + text;
    }

    private static String longer(Duration difference) {
        return (difference.isNegative() ? "-" : "+") + Numbers.duration(difference.abs());
    }

    private static String name(RankingRow row) {
        return clean(row.candidate());
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
