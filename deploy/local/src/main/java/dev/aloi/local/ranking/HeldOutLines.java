package dev.aloi.local.ranking;

import dev.aloi.contracts.scoring.HeldOut;
import dev.aloi.contracts.scoring.Overfitting;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.local.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the Ladder tells of samples that nobody may tune on. */
final class HeldOutLines {
    private final Map<String, String> names;

    private HeldOutLines(RankingUpdated ranking) {
        this.names = ranking.rows().stream()
                .collect(Collectors.toMap(row -> row.run().value(), HeldOutLines::name, (first, _) -> first));
    }

    static List<String> of(RankingUpdated ranking) {
        var told = ranking.rows().stream().filter(row -> row.heldOut() != null).toList();
        if (told.isEmpty()) {
            return List.of();
        }
        var lines = new HeldOutLines(ranking);
        var first = Objects.requireNonNull(told.getFirst().heldOut());
        var all = new ArrayList<String>();
        all.add("held out (%s), by %s: told where it beats the best so far by more than chance"
                .formatted(first.suite(), first.quality().metric()));
        told.forEach(row -> all.add(lines.line(row, Objects.requireNonNull(row.heldOut()))));
        return all;
    }

    private String line(RankingRow row, HeldOut told) {
        return "  %s: %s %s; look %d%s"
                .formatted(name(row), standing(told), quality(told.quality()), told.look(), overfit(told));
    }

    private String standing(HeldOut told) {
        if (told.improved()) {
            return "the best so far,";
        }
        var best = told.best().value();
        return "no better than the best so far, %s:".formatted(names.getOrDefault(best, "run " + best));
    }

    private static String quality(Quality.Scored quality) {
        return "%s [%s, %s], %d/%d samples"
                .formatted(
                        score(quality, Quality.Scored::value),
                        score(quality, Quality.Scored::low),
                        score(quality, Quality.Scored::high),
                        quality.n(),
                        quality.expected());
    }

    private static String score(Quality.Scored quality, Function<Quality.Scored, Double> part) {
        return Numbers.score(part.apply(quality), quality.scale());
    }

    private static String overfit(HeldOut told) {
        Overfitting overfit = told.overfit();
        if (overfit == null) {
            return "";
        }
        var words = switch (overfit.alarm()) {
            case NONE -> "; no sign of overfitting";
            case RAISED -> "; OVERFITTED";
            case EXHAUSTED -> "; too many overfits were told of these samples: take new ones";
        };
        return overfit.gap() == null
                ? words
                : words + gap(overfit.gap(), told.quality().scale());
    }

    private static String gap(Overfitting.Gap gap, double scale) {
        return ": %s [%s, %s] better on the samples tuned on"
                .formatted(
                        Numbers.score(gap.value(), scale),
                        Numbers.score(gap.low(), scale),
                        Numbers.score(gap.high(), scale));
    }

    private static String name(RankingRow row) {
        return row.candidate().replaceAll("\\p{Cntrl}", " ");
    }
}
