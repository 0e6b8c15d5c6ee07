package dev.aloi.carbon.footprint;

import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import java.util.List;

/** Emissions between two bounds. */
public record CarbonRange(Carbon low, Carbon mid, Carbon high) {
    public static final CarbonRange NOTHING = new CarbonRange(Carbon.grams(0), Carbon.grams(0), Carbon.grams(0));

    /** From the smaller to the larger of the two, with {@code mid} in its place. */
    static CarbonRange spanning(Carbon mid, Carbon other) {
        return mid.grams() <= other.grams() ? new CarbonRange(mid, mid, other) : new CarbonRange(other, mid, mid);
    }

    public CarbonRange plus(CarbonRange other) {
        return new CarbonRange(low.plus(other.low), mid.plus(other.mid), high.plus(other.high));
    }

    CarbonRange times(double factor) {
        return new CarbonRange(low.times(factor), mid.times(factor), high.times(factor));
    }

    Amount<Carbon> amount(String method, List<String> assumptions) {
        return new Amount.Known<>(low, mid, high, Amount.Basis.MODELLED, method, assumptions);
    }
}
