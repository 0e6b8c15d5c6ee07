package dev.aloi.local.ranking;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.scoring.Comparison;
import dev.aloi.contracts.scoring.Front;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import dev.aloi.local.table.Csv;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ranking as CSV (RFC 4180), a line per candidate. */
public final class RankingCsv {
    private RankingCsv() {}

    public static String of(RankingUpdated ranking) {
        var metrics = ranking.rows().stream()
                .flatMap(row -> row.quality().stream().map(Quality::metric))
                .distinct()
                .toList();
        var lines = Stream.concat(
                Stream.of(header(metrics)), ranking.rows().stream().map(row -> row(row, metrics)));
        return lines.map(Csv::line).collect(Collectors.joining());
    }

    private static List<String> header(List<String> metrics) {
        var header = new ArrayList<>(List.of("rank", "rankLow", "rankHigh", "pBest", "run", "candidate", "engine"));
        header.addAll(List.of("trials", "completed", "failed", "failure"));
        for (var metric : metrics) {
            for (var column : List.of("", ".low", ".high", ".n", ".expected", ".signature")) {
                header.add(metric + column);
            }
        }
        header.addAll(List.of("latencyP50Ms", "latencyP95Ms"));
        for (var quantity : List.of("cost", "energyWh", "carbonGrams")) {
            for (var column : List.of("", ".low", ".high", ".method")) {
                header.add(quantity + "PerThousand" + column);
            }
        }
        header.add("currency");
        header.addAll(List.of("paretoFront", "paretoProbability"));
        for (var column :
                List.of("difference", "low", "high", "pCorrected", "falseDiscovery", "effectSize", "verdict")) {
            header.add("versusBest." + column);
        }
        header.add("prompt");
        header.addAll(GuardCells.HEADER);
        header.addAll(List.of("reused", "latencyTrials", "latencyEarlier"));
        return header;
    }

    private static List<String> row(RankingRow row, List<String> metrics) {
        var cells = new ArrayList<String>();
        var rank = row.rank();
        cells.addAll(
                rank == null
                        ? List.of("", "", "", "")
                        : List.of(
                                Integer.toString(rank.position()),
                                Integer.toString(rank.low()),
                                Integer.toString(rank.high()),
                                Double.toString(rank.pBest())));
        cells.addAll(List.of(row.run().value(), Csv.text(row.candidate()), Csv.text(row.engine())));
        cells.add(Integer.toString(row.trials().expected()));
        cells.add(Integer.toString(row.trials().completed()));
        cells.add(Integer.toString(row.trials().failed()));
        cells.add(row.failure() == null ? "" : Csv.text(row.failure()));
        metrics.forEach(metric -> cells.addAll(quality(row, metric)));
        var latency = row.latency();
        cells.add(latency == null ? "" : milliseconds(latency.p50()));
        cells.add(latency == null ? "" : milliseconds(latency.p95()));
        cells.addAll(footprint(row.footprint()));
        cells.addAll(front(row.front()));
        cells.addAll(versusBest(row.versusBest()));
        cells.add(row.prompt() == null ? "" : Csv.text(row.prompt()));
        cells.addAll(GuardCells.of(row.guard()));
        cells.add(row.trials().reused() == null ? "0" : row.trials().reused().toString());
        cells.add(latency == null ? "" : Integer.toString(latency.n()));
        cells.add(latency == null ? "" : Boolean.toString(Boolean.TRUE.equals(latency.earlier())));
        return cells;
    }

    private static List<String> quality(RankingRow row, String metric) {
        return row.quality().stream()
                .filter(quality -> quality.metric().equals(metric))
                .findFirst()
                .map(quality -> switch (quality) {
                    case Quality.Scored scored ->
                        List.of(
                                Double.toString(scored.value()),
                                Double.toString(scored.low()),
                                Double.toString(scored.high()),
                                Integer.toString(scored.n()),
                                Integer.toString(scored.expected()),
                                Csv.text(scored.signature()));
                    case Quality.Unscored unscored -> List.of("", "", "", "", "", Csv.text(unscored.signature()));
                })
                .orElse(List.of("", "", "", "", "", ""));
    }

    private static List<String> footprint(@Nullable Footprint footprint) {
        if (footprint == null) {
            return Stream.generate(() -> "").limit(13).toList();
        }
        var figures = footprint.perThousandSamples();
        var cells = new ArrayList<String>();
        cells.addAll(amount(figures.cost(), Money::amount));
        cells.addAll(amount(figures.energy(), energy -> BigDecimal.valueOf(energy.wattHours())));
        cells.addAll(amount(figures.total(), carbon -> BigDecimal.valueOf(carbon.grams())));
        cells.add(
                figures.cost() instanceof Amount.Known<Money> known
                        ? known.mid().currency()
                        : "");
        return cells;
    }

    private static List<String> front(@Nullable Front front) {
        return front == null
                ? List.of("", "")
                : List.of(
                        front.unknown().isEmpty() ? Boolean.toString(front.member()) : "unknown",
                        Double.toString(front.probability()));
    }

    private static List<String> versusBest(@Nullable Comparison comparison) {
        return comparison == null
                ? List.of("", "", "", "", "", "", "")
                : List.of(
                        Double.toString(comparison.difference()),
                        Double.toString(comparison.low()),
                        Double.toString(comparison.high()),
                        Double.toString(comparison.corrected()),
                        number(comparison.falseDiscovery()),
                        number(comparison.effectSize()),
                        Csv.text(comparison.verdict().words()));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Double.toString(value);
    }

    private static <T> List<String> amount(Amount<T> amount, Function<T, BigDecimal> number) {
        return switch (amount) {
            case Amount.Unknown<T>(var reason) -> List.of("", "", "", Csv.text("unknown: " + reason));
            case Amount.Known<T> known ->
                List.of(
                        number.apply(known.mid()).toPlainString(),
                        number.apply(known.low()).toPlainString(),
                        number.apply(known.high()).toPlainString(),
                        Csv.text(known.method()));
        };
    }

    static String milliseconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 6).stripTrailingZeros().toPlainString();
    }
}
