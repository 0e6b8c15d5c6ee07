package dev.aloi.carbon.cost;

import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;

/** Tokens times their price: exact. */
public final class TokenCost {
    private static final int MILLION_DIGITS = 6;

    private TokenCost() {}

    public static Money of(long inputTokens, long outputTokens, TokenPrices prices) {
        return part(inputTokens, prices.inputPerMillion()).plus(part(outputTokens, prices.outputPerMillion()));
    }

    private static Money part(long tokens, Money perMillion) {
        BigDecimal millions = BigDecimal.valueOf(tokens).movePointLeft(MILLION_DIGITS);
        return perMillion.times(millions);
    }
}
