package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.unit.Money;

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

    /** The price of a single one. */
    Money token() {
        return new Money(millionTokens.amount().movePointLeft(MILLION_DIGITS), millionTokens.currency());
    }

    String words() {
        return MoneyWords.of(millionTokens) + "/M";
    }

    private static TokenRate scaled(Money price, int digits) {
        return new TokenRate(new Money(price.amount().movePointRight(digits), price.currency()));
    }
}
