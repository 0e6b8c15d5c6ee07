package dev.aloi.carbon.footprint;

import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A run of which trials were taken over: they cost nothing now, and a thousand samples of its candidate take what they took then. */
record ReusedTrials(RunUse use, RunPlan plan, BiFunction<RunUse, RunPlan, Figures> weighing) {
    private static final String NOTHING_RUN = "no trial was run: all were taken over";

    /** Empty where what they took is not known, nor anything else of the candidate. */
    Optional<Footprint> footprint() {
        RunUse every = use.everyTrial();
        if (every.completed().isEmpty()) {
            return Optional.empty();
        }
        Figures candidate = weighing.apply(every, plan);
        Figures spent = use.completed().isEmpty() ? nothing(candidate) : weighing.apply(own(), plan);
        Figures thousand =
                FootprintEstimation.perThousand(candidate, every.completed().size());
        return Optional.of(new Footprint(use.completed().size(), spent, thousand, null, null, reused()));
    }

    /** What was really run. */
    private RunUse own() {
        return new RunUse(use.completed(), use.failures());
    }

    private Footprint.Reused reused() {
        int known = use.reused().size();
        return new Footprint.Reused(
                known,
                known == 0
                        ? FootprintEstimation.unknown("what the trials took that were taken over is not known here")
                                .run()
                        : brief(weighing.apply(new RunUse(use.reused(), Map.of()), plan)));
    }

    /** What is assumed of a thousand samples is assumed of these: a ranking of many candidates has to fit into a message. */
    private static Figures brief(Figures figures) {
        return new Figures(
                brief(figures.cost()),
                brief(figures.energy()),
                brief(figures.operational()),
                brief(figures.embodied()),
                brief(figures.total()),
                figures.marketBased() == null ? null : brief(figures.marketBased()));
    }

    private static <T> Amount<T> brief(Amount<T> amount) {
        return amount instanceof Known<T> known
                ? new Known<>(known.low(), known.mid(), known.high(), known.basis(), known.method(), List.of())
                : amount;
    }

    private static Figures nothing(Figures candidate) {
        Amount<Carbon> none = none(Carbon.grams(0), Basis.MODELLED);
        String currency =
                candidate.cost() instanceof Known<Money> known ? known.mid().currency() : "USD";
        return new Figures(
                none(new Money(BigDecimal.ZERO, currency), Basis.PRICED),
                none(Energy.wattHours(0), Basis.MODELLED),
                none,
                none,
                none,
                none);
    }

    private static <T> Amount<T> none(T zero, Basis basis) {
        return new Known<>(zero, zero, zero, basis, NOTHING_RUN, List.of());
    }
}
