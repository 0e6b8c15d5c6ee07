package dev.aloi.local.ranking;

import dev.aloi.contracts.scoring.Comparison;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.Verdict;
import dev.aloi.local.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the comparisons with the first candidate allow one to say. */
final class VerdictLines {
    private VerdictLines() {}

    static List<String> of(RankingUpdated ranking, double scale) {
        var compared = ranking.rows().stream()
                .map(RankingRow::versusBest)
                .filter(comparison -> comparison != null)
                .toList();
        if (compared.isEmpty() || ranking.pairs() == null) {
            return List.of();
        }
        var candidates = ranking.pairs().runs().size();
        var lines = new ArrayList<String>();
        lines.add("verdicts by %s: a difference of %s would not matter; p corrected for %d pairs (Holm)"
                .formatted(
                        ranking.deciding(),
                        Numbers.quantity(compared.getFirst().verdict().margin()),
                        candidates * (candidates - 1) / 2));
        compared.forEach(comparison -> lines.add(line(comparison, scale)));
        return lines;
    }

    /** The difference is of the one that the words name first: where the baseline is better, it is turned round. */
    private static String line(Comparison comparison, double scale) {
        var turned = comparison.verdict().kind() == Verdict.Kind.WORSE;
        return "  %s: %s [%s, %s], p %s, %d samples, %s"
                .formatted(
                        comparison.verdict().words().replaceAll("\\p{Cntrl}", " "),
                        signed(turned ? -comparison.difference() : comparison.difference(), scale),
                        signed(turned ? -comparison.high() : comparison.low(), scale),
                        signed(turned ? -comparison.low() : comparison.high(), scale),
                        chance(comparison.corrected()),
                        comparison.n(),
                        comparison.test());
    }

    private static String signed(double difference, double scale) {
        var text = Numbers.score(difference, scale);
        return text.startsWith("-") ? text : "+" + text;
    }

    private static String chance(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }
}
