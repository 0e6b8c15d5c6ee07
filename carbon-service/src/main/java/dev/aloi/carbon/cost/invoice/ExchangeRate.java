package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What one unit of a currency is worth in another, by whom and of which day. */
public record ExchangeRate(String from, String to, BigDecimal rate, String source, LocalDate asOf) {
    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("an exchange rate is over 0: " + rate);
        }
    }

    public Money convert(Money money) {
        if (!money.currency().equals(from)) {
            throw new IllegalArgumentException("a rate of " + from + " does not convert " + money.currency());
        }
        return new Money(money.amount().multiply(rate), to);
    }

    String words() {
        return "1 " + from + " = " + rate.toPlainString() + " " + to + " (" + source + ", " + asOf + ")";
    }
}
