package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a call costs: every token once, at the price of its kind, by the tier of the request's length; and what a call costs besides. */
final class CallCost {
    private static final int MILLION_DIGITS = 6;

    private CallCost() {}

    static BigDecimal of(Usage usage, TokenPrices prices) {
        BigDecimal tokens = prices.tiers().reversed().stream()
                .filter(tier -> usage.inputTokens() > tier.overInputTokens())
                .findFirst()
                .map(tier -> tokens(
                        usage,
                        tier.inputPerMillion(),
                        tier.outputPerMillion(),
                        tier.cache(),
                        tier.reasoningPerMillion()))
                .orElseGet(() -> tokens(
                        usage,
                        prices.inputPerMillion(),
                        prices.outputPerMillion(),
                        prices.cache(),
                        prices.reasoningPerMillion()));
        TokenPrices.Request request = prices.request();
        return request == null ? tokens : tokens.add(amount(request.fee())).max(amount(request.minimum()));
    }

    private static BigDecimal tokens(
            Usage usage, Money input, Money output, TokenPrices.@Nullable Cache cache, @Nullable Money thought) {
        int read = or0(usage.cacheReadTokens());
        int written = or0(usage.cacheWriteTokens());
        int reasoning = or0(usage.reasoningTokens());
        return part(usage.inputTokens() - read - written, input)
                .add(part(read, cache == null ? input : or(cache.readPerMillion(), input)))
                .add(part(written, cache == null ? input : or(cache.writePerMillion(), input)))
                .add(part(usage.outputTokens() - reasoning, output))
                .add(part(reasoning, or(thought, output)));
    }

    private static BigDecimal part(int tokens, Money perMillion) {
        return perMillion.amount().multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION_DIGITS);
    }

    private static Money or(@Nullable Money price, Money neighbour) {
        return price == null ? neighbour : price;
    }

    private static BigDecimal amount(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : money.amount();
    }

    private static int or0(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
