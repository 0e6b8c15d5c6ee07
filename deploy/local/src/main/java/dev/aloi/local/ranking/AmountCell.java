package dev.aloi.local.ranking;

import dev.aloi.contracts.unit.Amount;
import dev.aloi.local.table.Numbers;
import java.math.BigDecimal;
import java.util.function.Function;

/** A quantity with its range, and a mark where its method is told. */
record AmountCell(Notes notes) {
    <T> String of(Amount<T> amount, Function<T, BigDecimal> number) {
        return switch (amount) {
            case Amount.Unknown<T>(var reason) -> "unknown " + notes.mark(reason);
            case Amount.Known<T> known -> known(known, number);
        };
    }

    private <T> String known(Amount.Known<T> known, Function<T, BigDecimal> number) {
        var low = Numbers.quantity(number.apply(known.low()));
        var mid = Numbers.quantity(number.apply(known.mid()));
        var high = Numbers.quantity(number.apply(known.high()));
        var exact = low.equals(mid) && high.equals(mid);
        return mid + (exact ? "" : " [" + low + ", " + high + "]") + " " + notes.mark(method(known));
    }

    private static String method(Amount.Known<?> known) {
        var basis = switch (known.basis()) {
            case MEASURED -> "measured";
            case PRICED -> "priced";
            case MODELLED -> "modelled";
        };
        return basis + ": " + known.method();
    }
}
