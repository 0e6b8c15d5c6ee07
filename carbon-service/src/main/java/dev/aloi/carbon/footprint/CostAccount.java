package dev.aloi.carbon.footprint;

import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Money;
import java.util.List;

/** A cost and the lines that it is the sum of; none where it is not known. */
record CostAccount(Amount<Money> amount, List<CostLine> lines) {
    CostAccount {
        lines = List.copyOf(lines);
    }

    static CostAccount unknown(String reason) {
        return new CostAccount(new Amount.Unknown<>(reason), List.of());
    }
}
