package dev.aloi.carbon.footprint;

import dev.aloi.carbon.footprint.EvaluationFootprints.OrderFlip;
import dev.aloi.carbon.footprint.EvaluationFootprints.Row;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.carbon.sci.FunctionalUnit;
import dev.aloi.carbon.sci.SoftwareCarbonIntensity;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Known;
import dev.aloi.contracts.unit.Amount.Unknown;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Weighed runs for one functional unit, in order. */
final class UnitFootprints {
    private final FunctionalUnit unit;
    private final boolean withEmbodied;
    private final Map<RunId, Approved> approved;

    /** @param approved answers by run, for the accepted answer as the unit */
    UnitFootprints(FunctionalUnit unit, boolean withEmbodied, Map<RunId, Approved> approved) {
        this.unit = unit;
        this.withEmbodied = withEmbodied;
        this.approved = Map.copyOf(approved);
    }

    EvaluationFootprints of(List<WeighedRun> runs) {
        List<Row> rows = runs.stream()
                .map(this::row)
                .sorted(Comparator.comparingDouble((Row row) -> grams(row.sci()).orElse(Double.MAX_VALUE))
                        .thenComparing(row -> row.run().value()))
                .toList();
        return new EvaluationFootprints(unit, withEmbodied, rows, flips(rows));
    }

    private Row row(WeighedRun weighed) {
        Figures figures = partOf(weighed);
        long counted = counted(weighed);
        double scale = counted < 1 ? 0 : (double) unit.size() / counted;
        UnaryOperator<Carbon> carbon = amount -> amount.times(scale);
        UnaryOperator<Energy> energy = amount -> amount.times(scale);
        Amount<Carbon> market = Optional.ofNullable(figures.marketBased())
                .orElseGet(() -> new Unknown<>("estimated before it was told"));
        return new Row(
                weighed.run().run(),
                weighed.name(),
                FootprintEstimation.everyTrial(weighed.footprint()),
                weighed.footprint().number(),
                weighed.footprint().cause(),
                counted,
                each(figures.energy(), energy, counted),
                each(figures.operational(), carbon, counted),
                each(market, carbon, counted),
                each(figures.embodied(), carbon, counted),
                sci(figures, counted),
                weighed.energyRestsOnProxy());
    }

    private Amount<Carbon> sci(Figures figures, long counted) {
        return switch (figures.operational()) {
            case Unknown<Carbon> none -> none;
            case Known<Carbon> operational ->
                switch (figures.embodied()) {
                    case Unknown<Carbon> none -> none;
                    case Known<Carbon> embodied ->
                        SoftwareCarbonIntensity.of(operational, embodied, withEmbodied, unit, counted);
                };
        };
    }

    private long counted(WeighedRun weighed) {
        return switch (unit) {
            case THOUSAND_SAMPLES -> FootprintEstimation.everyTrial(weighed.footprint());
            case MILLION_TOKENS ->
                weighed.use().everyTrial().completed().stream()
                        .map(TrialUse::usage)
                        .flatMap(usage -> Optional.ofNullable(usage).stream())
                        .mapToLong(usage -> (long) usage.inputTokens() + usage.outputTokens())
                        .sum();
            case ACCEPTED_ANSWER -> approvedOf(weighed).map(Approved::answers).orElse(0L);
        };
    }

    private Optional<Approved> approvedOf(WeighedRun weighed) {
        return Optional.ofNullable(approved.get(weighed.run().run()));
    }

    /** What the answers took that are counted: those that were reviewed, where answers that were accepted count. */
    private Figures partOf(WeighedRun weighed) {
        Figures all = FootprintEstimation.ofEveryTrial(weighed.footprint());
        double part = unit == FunctionalUnit.ACCEPTED_ANSWER
                ? approvedOf(weighed)
                        .map(it -> it.partOf(FootprintEstimation.everyTrial(weighed.footprint())))
                        .orElse(1.0)
                : 1;
        UnaryOperator<Carbon> carbon = amount -> amount.times(part);
        return new Figures(
                all.cost(),
                FootprintEstimation.scaled(all.energy(), amount -> amount.times(part)),
                FootprintEstimation.scaled(all.operational(), carbon),
                FootprintEstimation.scaled(all.embodied(), carbon),
                FootprintEstimation.scaled(all.total(), carbon),
                all.marketBased() == null ? null : FootprintEstimation.scaled(all.marketBased(), carbon));
    }

    private <T> Amount<T> each(Amount<T> amount, UnaryOperator<T> scale, long counted) {
        return counted < 1
                ? new Unknown<>("there are no " + unit.what() + " to count it for")
                : FootprintEstimation.scaled(amount, scale);
    }

    private static List<OrderFlip> flips(List<Row> rows) {
        List<OrderFlip> flips = new ArrayList<>();
        for (Row one : rows) {
            for (Row other : rows) {
                if (isLess(one.operational(), other.operational()) && isLess(total(other), total(one))) {
                    flips.add(new OrderFlip(one.run(), other.run()));
                }
            }
        }
        return flips;
    }

    private static Optional<Double> total(Row row) {
        return grams(row.operational()).flatMap(o -> grams(row.embodied()).map(m -> o + m));
    }

    private static boolean isLess(Amount<Carbon> one, Amount<Carbon> other) {
        return isLess(grams(one), grams(other));
    }

    private static boolean isLess(Optional<Double> one, Optional<Double> other) {
        return one.isPresent() && other.isPresent() && one.get() < other.get();
    }

    private static Optional<Double> grams(Amount<Carbon> amount) {
        return amount instanceof Known<Carbon> known ? Optional.of(known.mid().grams()) : Optional.empty();
    }
}
