package dev.aloi.local.ranking;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.scoring.Front;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.Rank;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import dev.aloi.local.table.Numbers;
import dev.aloi.local.table.TextTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ranking for a terminal: quality first, then what it takes, then how both were found. */
public final class RankingTable {
    private static final int COLUMNS = 140;
    private static final int MAX_NAME = 28;

    private final RankingUpdated ranking;
    private final Notes notes = new Notes();
    private final AmountCell amounts = new AmountCell(notes);

    private RankingTable(RankingUpdated ranking) {
        this.ranking = ranking;
    }

    /** Lines of at most 140 characters, but for remarks. */
    public static List<String> lines(RankingUpdated ranking) {
        return new RankingTable(ranking).all();
    }

    private List<String> all() {
        var lines = new ArrayList<String>();
        for (var table : List.of(quality(), effort())) {
            table.fitting(COLUMNS).forEach(part -> {
                lines.addAll(part.lines());
                lines.add("");
            });
        }
        lines.addAll(VerdictLines.of(ranking, scale()));
        lines.addAll(HeldOutLines.of(ranking));
        lines.addAll(DecisionLines.of(ranking.decision()));
        lines.addAll(SurroundingLines.of(ranking, scale()));
        lines.addAll(reused());
        lines.addAll(failures());
        lines.addAll(notes.lines());
        signatures().forEach(lines::add);
        intervals().ifPresent(lines::add);
        assumptions().forEach(lines::add);
        return lines;
    }

    private TextTable quality() {
        var metrics = metrics();
        var header = Stream.concat(
                Stream.of("rank", "candidate", "P(best)"), metrics.stream().map(metric -> metric + " [95 %] n/N"));
        var table = new TextTable(header.toList(), 2);
        for (var row : ranking.rows()) {
            var cells = metrics.stream().map(metric -> quality(row, metric));
            table.row(Stream.concat(Stream.of(rank(row.rank()), name(row), best(row.rank())), cells)
                    .toList());
        }
        return table;
    }

    private String quality(RankingRow row, String metric) {
        return row.quality().stream()
                .filter(quality -> quality.metric().equals(metric))
                .findFirst()
                .map(this::quality)
                .orElse("-");
    }

    private String quality(Quality quality) {
        return switch (quality) {
            case Quality.Scored scored ->
                "%s [%s, %s] %d/%d"
                        .formatted(
                                Numbers.score(scored.value(), scored.scale()),
                                Numbers.score(scored.low(), scored.scale()),
                                Numbers.score(scored.high(), scored.scale()),
                                scored.n(),
                                scored.expected());
            case Quality.Unscored unscored -> "not scored " + notes.mark(unscored.reason());
        };
    }

    private TextTable effort() {
        var table = new TextTable(
                List.of(
                        "rank",
                        "candidate",
                        "Pareto front",
                        "trials",
                        "p50",
                        "p95",
                        "cost" + currency().map(c -> ", " + c).orElse("") + " /1,000",
                        "energy, Wh /1,000",
                        "carbon, g CO2e /1,000"),
                2);
        for (var row : ranking.rows()) {
            var cells = Stream.of(
                    Stream.of(rank(row.rank()), name(row), front(row.front()), trials(row.trials())),
                    latency(row),
                    footprint(row.footprint()));
            table.row(cells.flatMap(cell -> cell).toList());
        }
        return table;
    }

    private Stream<String> latency(RankingRow row) {
        var latency = row.latency();
        if (latency == null) {
            return Stream.of("-", "-");
        }
        var mark = row.trials().reused() == null ? "" : " " + notes.mark(timed(latency));
        return Stream.of(latency.p50(), latency.p95()).map(time -> Numbers.duration(time) + mark);
    }

    private static String timed(Latency latency) {
        return Boolean.TRUE.equals(latency.earlier())
                ? "no trial was run: the times are those of the trials that were taken over"
                : "of the %d trials that were run".formatted(latency.n());
    }

    private Stream<String> footprint(@Nullable Footprint footprint) {
        if (footprint == null) {
            return Stream.of("-", "-", "-");
        }
        var figures = footprint.perThousandSamples();
        var cost = amounts.of(figures.cost(), Money::amount);
        return Stream.of(
                currency().isEmpty() && figures.cost() instanceof Amount.Known<Money> known
                        ? cost + " " + known.mid().currency()
                        : cost,
                amounts.of(figures.energy(), energy -> BigDecimal.valueOf(energy.wattHours())),
                amounts.of(figures.total(), carbon -> BigDecimal.valueOf(carbon.grams())));
    }

    /** The one currency of all costs, if there is but one. */
    private Optional<String> currency() {
        var currencies = ranking.rows().stream()
                .map(RankingRow::footprint)
                .filter(footprint -> footprint != null)
                .map(footprint -> footprint.perThousandSamples().cost())
                .flatMap(cost -> cost instanceof Amount.Known<Money> known
                        ? Stream.of(known.mid().currency())
                        : Stream.empty())
                .distinct()
                .toList();
        return currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty();
    }

    private static String trials(TrialCounts trials) {
        var reused = trials.reused() == null ? "" : ", " + trials.reused() + " reused";
        return trials.completed() + "/" + trials.expected() + reused;
    }

    private static String rank(@Nullable Rank rank) {
        if (rank == null) {
            return "-";
        }
        return rank.low() == rank.high()
                ? Integer.toString(rank.position())
                : rank.position() + " [" + rank.low() + "-" + rank.high() + "]";
    }

    private static String best(@Nullable Rank rank) {
        return rank == null ? "-" : Numbers.percent(rank.pBest());
    }

    /** Whether no other candidate is as good by quality, cost, p95 and carbon and better by one, and how sure that is. */
    private String front(@Nullable Front front) {
        if (front == null) {
            return "-";
        }
        if (!front.unknown().isEmpty()) {
            var goals = front.unknown().stream()
                    .map(goal -> goal.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return "open " + notes.mark("nothing can be shown to beat it: its " + goals + " is not known");
        }
        return (front.member() ? "yes, " : "no, ") + Numbers.percent(front.probability());
    }

    /** Of the deciding metric. */
    private double scale() {
        return ranking.rows().stream()
                .flatMap(row -> row.quality().stream().limit(1))
                .flatMap(quality ->
                        quality instanceof Quality.Scored scored ? Stream.of(scored.scale()) : Stream.empty())
                .findFirst()
                .orElse(1.0);
    }

    private static String name(RankingRow row) {
        var name = row.candidate().replaceAll("\\p{Cntrl}", " ");
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME - 1) + "…";
    }

    private List<String> metrics() {
        return ranking.rows().stream()
                .flatMap(row -> row.quality().stream().map(Quality::metric))
                .distinct()
                .toList();
    }

    private List<String> reused() {
        var trials = ranking.trials();
        return trials.reused() == null
                ? List.of()
                : List.of("reused: %d of %d trials were taken over from earlier evaluations; nothing was spent on them"
                        .formatted(trials.reused(), trials.expected()));
    }

    private List<String> failures() {
        var lines = new ArrayList<String>();
        for (var row : ranking.rows()) {
            if (row.failure() != null) {
                lines.add(name(row) + " failed: " + row.failure().replaceAll("\\p{Cntrl}", " "));
            } else if (row.trials().failed() > 0) {
                lines.add(name(row) + ": " + missing(row.trials()));
            }
        }
        return lines;
    }

    private static String missing(TrialCounts trials) {
        return trials.failures().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(failure -> failure.getValue() + " "
                        + failure.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", ", "", "; counted as missing, not as wrong"));
    }

    private List<String> signatures() {
        return ranking.rows().stream()
                .flatMap(row -> row.quality().stream())
                .map(quality -> quality.metric() + ": " + quality.signature())
                .distinct()
                .toList();
    }

    /** Of each metric the way that the first row's interval was found. */
    private Optional<String> intervals() {
        var scored = ranking.rows().stream()
                .flatMap(row -> row.quality().stream())
                .flatMap(quality -> quality instanceof Quality.Scored it ? Stream.of(it) : Stream.empty())
                .toList();
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        var methods = scored.stream()
                .collect(Collectors.toMap(
                        Quality.Scored::metric, Quality.Scored::interval, (first, _) -> first, LinkedHashMap::new));
        return Optional.of("intervals: " + Numbers.percent(scored.getFirst().level()) + "; "
                + methods.entrySet().stream()
                        .map(method -> method.getKey() + " by " + method.getValue())
                        .collect(Collectors.joining("; "))
                + "; ranks by " + scored.getFirst().metric() + " from one bootstrap that all candidates share");
    }

    private List<String> assumptions() {
        return ranking.rows().stream()
                .map(RankingRow::footprint)
                .filter(footprint -> footprint != null)
                .map(Footprint::perThousandSamples)
                .flatMap(figures -> Stream.of(figures.cost(), figures.energy(), figures.total()))
                .flatMap(amount ->
                        amount instanceof Amount.Known<?> known ? known.assumptions().stream() : Stream.empty())
                .distinct()
                .map(assumption -> "assumed: " + assumption)
                .toList();
    }
}
