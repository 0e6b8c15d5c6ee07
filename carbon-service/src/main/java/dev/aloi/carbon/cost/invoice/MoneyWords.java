package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.unit.Money;
import java.util.Locale;

/** Money and counts as people write them, the same on every machine. */
public final class MoneyWords {
    private MoneyWords() {}

    public static String of(Money money) {
        String amount = money.amount().signum() == 0
                ? "0"
                : money.amount().stripTrailingZeros().toPlainString();
        return switch (money.currency()) {
            case "USD" -> "$" + amount;
            case "EUR" -> "€" + amount;
            case "GBP" -> "£" + amount;
            default -> money.currency() + " " + amount;
        };
    }

    public static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
