package dev.aloi.carbon.comparison;

import dev.aloi.carbon.energy.ladder.EnergyFigure;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.contracts.unit.Money;
import java.util.function.ToDoubleFunction;

/**
 * A quantity of one machine with its interval and how it was found.
 *
 * @param unit that the amounts are told in
 * @param method two figures are compared only when it is the same
 * @param restsOnProxy whether another machine's figures stand in for this one's
 */
public record Figure(Quantity quantity, Interval interval, String unit, String method, boolean restsOnProxy) {
    private static final double THOUSAND = 1000;
    private static final double SECONDS_PER_HOUR = 3600;

    public static Figure cost(Amount.Known<Money> perThousand) {
        return of(
                Quantity.COST,
                perThousand,
                money -> money.amount().doubleValue(),
                perThousand.mid().currency(),
                false);
    }

    /** Of a machine paid by the hour: as wide as its throughput was measured. */
    public static Figure hostedCost(Money instanceHour, Interval samplesPerSecond) {
        double price = instanceHour.amount().doubleValue() * THOUSAND / SECONDS_PER_HOUR;
        Interval interval = new Interval(
                price / samplesPerSecond.high(), price / samplesPerSecond.mid(), price / samplesPerSecond.low());
        return new Figure(
                Quantity.COST, interval, instanceHour.currency(), "instance price / measured throughput", false);
    }

    /** @param samples that the energy was for */
    public static Figure energy(EnergyFigure of, int samples) {
        double scale = THOUSAND / samples;
        Interval interval = new Interval(
                of.range().low().wattHours() * scale,
                of.range().mid().wattHours() * scale,
                of.range().high().wattHours() * scale);
        return new Figure(Quantity.ENERGY, interval, "Wh", of.signature(), of.restsOnProxy());
    }

    public static Figure energy(Amount.Known<Energy> perThousand, boolean restsOnProxy) {
        return of(Quantity.ENERGY, perThousand, Energy::wattHours, "Wh", restsOnProxy);
    }

    public static Figure carbon(Amount.Known<Carbon> perThousand, boolean restsOnProxy) {
        return of(Quantity.CARBON, perThousand, Carbon::grams, "gCO2e", restsOnProxy);
    }

    String words() {
        return Words.number(interval.mid()) + " " + unit + " (" + Words.number(interval.low()) + " to "
                + Words.number(interval.high()) + ", " + method + ")";
    }

    private static <T> Figure of(
            Quantity quantity, Amount.Known<T> amount, ToDoubleFunction<T> value, String unit, boolean restsOnProxy) {
        Interval interval = new Interval(
                value.applyAsDouble(amount.low()),
                value.applyAsDouble(amount.mid()),
                value.applyAsDouble(amount.high()));
        return new Figure(quantity, interval, unit, amount.method(), restsOnProxy);
    }
}
