package dev.aloi.carbon.report;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.footprint.CarbonRange;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds runs up. What is not known is counted, not taken for nothing. */
final class ReportSum {
    private ReportSum() {}

    /** @param withEmbodied whether making the hardware counts into the total; its own figure is told either way */
    static ReportRow of(String key, Collection<ReportedRun> runs, boolean withEmbodied) {
        CarbonRange operational = carbon(runs, run -> run.figures().operational());
        CarbonRange embodied = carbon(runs, run -> run.figures().embodied());
        return new ReportRow(
                key,
                runs.size(),
                runs.stream().mapToLong(ReportedRun::trials).sum(),
                cost(runs),
                unknown(runs, ReportedRun::cost),
                energy(runs),
                unknown(runs, run -> run.figures().energy()),
                operational,
                carbon(runs, ReportSum::marketBased),
                unknown(runs, ReportSum::marketBased),
                embodied,
                withEmbodied ? operational.plus(embodied) : operational,
                unknown(runs, run -> run.figures().total()));
    }

    private static Amount<Carbon> marketBased(ReportedRun run) {
        return Optional.ofNullable(run.figures().marketBased())
                .orElseGet(() -> new Unknown<>("told by a version that did not know it"));
    }

    private static List<Money> cost(Collection<ReportedRun> runs) {
        TreeMap<String, Money> sums = new TreeMap<>();
        runs.stream()
                .flatMap(run -> known(run.cost()).stream())
                .map(Known::mid)
                .forEach(money -> sums.merge(money.currency(), money, Money::plus));
        return List.copyOf(sums.values());
    }

    private static EnergyRange energy(Collection<ReportedRun> runs) {
        return runs.stream()
                .flatMap(run -> known(run.figures().energy()).stream())
                .map(known -> new EnergyRange(known.low(), known.mid(), known.high()))
                .reduce(EnergyRange.exactly(Energy.wattHours(0)), EnergyRange::plus);
    }

    private static CarbonRange carbon(Collection<ReportedRun> runs, Function<ReportedRun, Amount<Carbon>> of) {
        return runs.stream()
                .flatMap(run -> known(of.apply(run)).stream())
                .map(known -> new CarbonRange(known.low(), known.mid(), known.high()))
                .reduce(CarbonRange.NOTHING, CarbonRange::plus);
    }

    private static int unknown(Collection<ReportedRun> runs, Function<ReportedRun, Amount<?>> of) {
        return (int)
                runs.stream().filter(run -> of.apply(run) instanceof Unknown<?>).count();
    }

    private static <T> Optional<Known<T>> known(Amount<T> amount) {
        return switch (amount) {
            case Known<T> known -> Optional.of(known);
            case Unknown<T> _ -> Optional.empty();
        };
    }
}
