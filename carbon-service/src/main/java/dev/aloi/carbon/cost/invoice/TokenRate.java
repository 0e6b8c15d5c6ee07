package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;

/** The price of tokens. Price lists tell it per token, per thousand or per million: the factory's name says which. */
public record TokenRate(Money millionTokens) {
    private static final int MILLION_DIGITS = 6;
    private static final int THOUSAND_DIGITS = 3;

    public static TokenRate perMillion(Money price) {
        return new TokenRate(price);
    }

    public static TokenRate perThousand(Money price) {
        return scaled(price, MILLION_DIGITS - THOUSAND_DIGITS);
    }

    public static TokenRate perToken(Money price) {
        return scaled(price, MILLION_DIGITS);
    }

    public Money of(long tokens) {
        return millionTokens.times(BigDecimal.valueOf(tokens).movePointLeft(MILLION_DIGITS));
    }

    String words() {
        return MoneyWords.of(millionTokens) + "/M";
    }

    private static TokenRate scaled(Money price, int digits) {
        return new TokenRate(new Money(price.amount().movePointRight(digits), price.currency()));
    }
}
