package dev.aloi.carbon.forecast;

import dev.aloi.carbon.footprint.FootprintEstimation;
import dev.aloi.carbon.hardware.Instances;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.contracts.carbon.ExpectedRun;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.carbon.RunForecast;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Weighs what a run's trials are expected to use in the way in which ended runs are weighed. */
final class RunForecasting {
    private static final String RECORDED = "recorded elsewhere: nothing is computed or called";
    private static final String NO_TIME =
            "neither an earlier run of it nor the model's size tells how long it takes; name its model of the catalogue";

    private final FootprintEstimation estimation;
    private final Instances instances;

    RunForecasting(FootprintEstimation estimation, Instances instances) {
        this.estimation = estimation;
        this.instances = instances;
    }

    /** @param past the newest ended run of the same engine */
    RunForecast of(ExpectedRun run, Optional<PastRun> past) {
        TrialGuess guess = new TrialGuess(run, past);
        return switch (run.candidate().engine()) {
            case Engine.Replay _ -> unknown(run, RECORDED);
            case Engine.Api _ -> weighed(run, guess.called());
            case Engine.Onnx _ ->
                guess.computed(instances).map(trial -> weighed(run, trial)).orElseGet(() -> unknown(run, NO_TIME));
        };
    }

    private RunForecast weighed(ExpectedRun run, ExpectedTrial trial) {
        RunPlan plan = new RunPlan(run.scenario(), run.candidate().prices(), run.candidate(), run.suite(), null, false);
        Figures low = estimation.estimate(trial.low().asRun(), plan).run();
        Figures mid = estimation.estimate(trial.mid().asRun(), plan).run();
        Figures high = estimation.estimate(trial.high().asRun(), plan).run();
        UnaryOperator<Energy> energy = amount -> amount.times(run.trials());
        UnaryOperator<Carbon> carbon = amount -> amount.times(run.trials());
        UnaryOperator<Money> money = amount -> amount.times(BigDecimal.valueOf(run.trials()));
        Spanning span = new Spanning(List.of(low, mid, high), trial.assumptions());
        return new RunForecast(
                run.candidate().run(),
                time(run, trial),
                new Figures(
                        span.of(Figures::cost, money),
                        span.of(Figures::energy, energy),
                        span.of(Figures::operational, carbon),
                        span.of(Figures::embodied, carbon),
                        span.of(Figures::total, carbon)));
    }

    private static Amount<Duration> time(ExpectedRun run, ExpectedTrial trial) {
        @Nullable Duration low = trial.low().together(run.trials());
        @Nullable Duration mid = trial.mid().together(run.trials());
        @Nullable Duration high = trial.high().together(run.trials());
        return low == null || mid == null || high == null
                ? new Unknown<>(NO_TIME)
                : new Known<>(
                        low,
                        mid,
                        high,
                        Amount.Basis.MODELLED,
                        "trials x time of one, on one node",
                        trial.assumptions());
    }

    private static RunForecast unknown(ExpectedRun run, String reason) {
        return new RunForecast(
                run.candidate().run(),
                new Unknown<>(reason),
                new Figures(
                        new Unknown<>(reason),
                        new Unknown<>(reason),
                        new Unknown<>(reason),
                        new Unknown<>(reason),
                        new Unknown<>(reason)));
    }

    /**
     * From the low end of the least to the high end of the most.
     *
     * @param ends figures of one trial: by the least that it may use, the likeliest and the most
     */
    private record Spanning(List<Figures> ends, List<String> assumptions) {
        <T> Amount<T> of(Function<Figures, Amount<T>> figure, UnaryOperator<T> ofAll) {
            List<Amount<T>> amounts = ends.stream().map(figure).toList();
            if (amounts.get(0) instanceof Known<T> low
                    && amounts.get(1) instanceof Known<T> mid
                    && amounts.get(2) instanceof Known<T> high) {
                Set<String> all = new LinkedHashSet<>(assumptions);
                all.addAll(mid.assumptions());
                return new Known<>(
                        ofAll.apply(low.low()),
                        ofAll.apply(mid.mid()),
                        ofAll.apply(high.high()),
                        Amount.Basis.MODELLED,
                        "expected: " + mid.method(),
                        List.copyOf(all));
            }
            return amounts.stream()
                    .filter(Unknown.class::isInstance)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
