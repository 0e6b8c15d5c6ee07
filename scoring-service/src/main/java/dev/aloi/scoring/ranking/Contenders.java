package dev.aloi.scoring.ranking;

import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Money;
import dev.aloi.scoring.decision.Contender;
import dev.aloi.scoring.stats.Estimated;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Rows of a ranking as candidates that are weighed against each other. */
final class Contenders {
    private static final String OWN_SAMPLES = "samples";

    private Contenders() {}

    /** Costs in another currency than the first row's that has one are no figures: they cannot be compared. */
    static List<Contender> of(List<RankingRow> rows) {
        String currency = currency(rows);
        return rows.stream().map(row -> contender(row, currency)).toList();
    }

    /** That of the first row that has a cost; empty where none has. */
    static String currency(List<RankingRow> rows) {
        return rows.stream()
                .map(RankingRow::footprint)
                .filter(Objects::nonNull)
                .flatMap(footprint -> money(footprint).stream())
                .map(known -> known.mid().currency())
                .findFirst()
                .orElse("");
    }

    private static Contender contender(RankingRow row, String currency) {
        Map<Goal, Estimated> figures = new EnumMap<>(Goal.class);
        if (row.rank() != null && row.quality().getFirst() instanceof Quality.Scored scored) {
            figures.put(
                    Goal.QUALITY,
                    new Estimated(
                            Math.min(scored.low(), scored.value()),
                            scored.value(),
                            Math.max(scored.high(), scored.value()),
                            OWN_SAMPLES));
        }
        latency(row.latency()).ifPresent(figure -> figures.put(Goal.LATENCY, figure));
        Footprint footprint = row.footprint();
        if (footprint != null) {
            money(footprint)
                    .filter(known -> known.mid().currency().equals(currency))
                    .ifPresent(known -> figures.put(
                            Goal.COST, range(known, money -> money.amount().doubleValue())));
            if (footprint.perThousandSamples().total() instanceof Amount.Known<Carbon> known) {
                figures.put(Goal.CARBON, range(known, carbon -> carbon.grams()));
            }
        }
        return new Contender(row.run(), row.candidate(), figures, row.licence());
    }

    private static Optional<Amount.Known<Money>> money(Footprint footprint) {
        return footprint.perThousandSamples().cost() instanceof Amount.Known<Money> known
                ? Optional.of(known)
                : Optional.empty();
    }

    private static <T> Estimated range(Amount.Known<T> known, ToDoubleFunction<T> number) {
        return new Estimated(
                number.applyAsDouble(known.low()),
                number.applyAsDouble(known.mid()),
                number.applyAsDouble(known.high()),
                known.method());
    }

    /** Where there are too few times to tell how large the 95th percentile may be, no limit is surely kept. */
    private static Optional<Estimated> latency(@Nullable Latency latency) {
        if (latency == null) {
            return Optional.empty();
        }
        double p95 = latency.p95().toNanos();
        return Optional.of(new Estimated(
                nanos(latency.p95Low(), 0), p95, nanos(latency.p95High(), Double.POSITIVE_INFINITY), OWN_SAMPLES));
    }

    private static double nanos(@Nullable Duration duration, double otherwise) {
        return duration == null ? otherwise : duration.toNanos();
    }
}
