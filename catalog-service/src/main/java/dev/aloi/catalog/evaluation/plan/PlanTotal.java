package dev.aloi.catalog.evaluation.plan;

import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All runs together, as far as they are known.
 *
 * @param cost one amount a currency
 * @param time one run after the other
 */
public record PlanTotal(
        List<Sum<Money>> cost,
        @Nullable Sum<Duration> time,
        @Nullable Sum<Energy> energy,
        @Nullable Sum<Carbon> carbon) {
    /**
     * A sum of ranges: its ends are those of all runs at once, so it is rather too wide.
     *
     * @param runs that are in it
     * @param of that there are
     */
    public record Sum<T>(T low, T mid, T high, int runs, int of) {}

    static PlanTotal of(List<PlannedRun> runs) {
        Map<String, List<Known<Money>>> byCurrency = new LinkedHashMap<>();
        for (Known<Money> cost : known(runs, run -> figure(run, Figures::cost))) {
            byCurrency
                    .computeIfAbsent(cost.mid().currency(), _ -> new ArrayList<>())
                    .add(cost);
        }
        List<Sum<Money>> costs = byCurrency.values().stream()
                .map(amounts -> sum(amounts, Money::plus, runs.size()))
                .toList();
        return new PlanTotal(
                costs,
                sumOrNull(known(runs, PlannedRun::time), Duration::plus, runs.size()),
                sumOrNull(known(runs, run -> figure(run, Figures::energy)), Energy::plus, runs.size()),
                sumOrNull(known(runs, run -> figure(run, Figures::total)), Carbon::plus, runs.size()));
    }

    private static <T> @Nullable Amount<T> figure(PlannedRun run, Function<Figures, Amount<T>> figure) {
        Figures figures = run.figures();
        return figures == null ? null : figure.apply(figures);
    }

    private static <T> List<Known<T>> known(List<PlannedRun> runs, Function<PlannedRun, @Nullable Amount<T>> amount) {
        List<Known<T>> known = new ArrayList<>();
        for (PlannedRun run : runs) {
            if (amount.apply(run) instanceof Known<T> figure) {
                known.add(figure);
            }
        }
        return known;
    }

    private static <T> @Nullable Sum<T> sumOrNull(List<Known<T>> amounts, BinaryOperator<T> plus, int of) {
        return amounts.isEmpty() ? null : sum(amounts, plus, of);
    }

    private static <T> Sum<T> sum(List<Known<T>> amounts, BinaryOperator<T> plus, int of) {
        return new Sum<>(
                amounts.stream().map(Known::low).reduce(plus).orElseThrow(),
                amounts.stream().map(Known::mid).reduce(plus).orElseThrow(),
                amounts.stream().map(Known::high).reduce(plus).orElseThrow(),
                amounts.size(),
                of);
    }
}
