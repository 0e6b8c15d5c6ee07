package dev.aloi.catalog.evaluation.plan;

import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/** An amount of money to three figures, as a sentence tells it. */
final class MoneyText {
    private static final MathContext THREE = new MathContext(3);

    private MoneyText() {}

    static String of(Money money) {
        BigDecimal rounded = money.amount().round(THREE).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
