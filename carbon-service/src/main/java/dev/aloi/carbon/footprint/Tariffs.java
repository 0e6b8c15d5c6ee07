package dev.aloi.carbon.footprint;

import dev.aloi.carbon.cost.invoice.Discount;
import dev.aloi.carbon.cost.invoice.PriceHistory;
import dev.aloi.carbon.cost.invoice.PricePeriod;
import dev.aloi.carbon.cost.invoice.Tier;
import dev.aloi.carbon.cost.invoice.TokenKind;
import dev.aloi.carbon.cost.invoice.TokenRate;
import dev.aloi.carbon.cost.invoice.TokenRates;
import dev.aloi.carbon.cost.invoice.TokenTariff;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.catalog.TokenPrices.Cache;
import dev.aloi.contracts.catalog.TokenPrices.Validity;
import dev.aloi.contracts.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From prices as the catalogue tells them to tariffs as invoices need them. */
public final class Tariffs {
    private Tariffs() {}

    /** The prices that a request froze: for the calls of the days on which they are known to hold. */
    static PriceHistory frozen(TokenPrices prices) {
        @Nullable Validity validity = prices.validity();
        return validity == null
                ? always(prices)
                : new PriceHistory(List.of(new PricePeriod(
                        start(validity.from()),
                        Optional.ofNullable(validity.to()).map(last -> start(last.plusDays(1))),
                        tariff(prices),
                        source(prices))));
    }

    /** Today's prices, for every call whenever it was made: what it would cost now. */
    static PriceHistory always(TokenPrices prices) {
        return new PriceHistory(
                List.of(new PricePeriod(Instant.MIN, Optional.empty(), tariff(prices), source(prices))));
    }

    public static TokenTariff tariff(TokenPrices prices) {
        TokenRates rates = rates(
                prices.inputPerMillion(), prices.outputPerMillion(), prices.cache(), prices.reasoningPerMillion());
        List<Tier> tiers = prices.tiers().stream()
                .map(tier -> new Tier(
                        tier.overInputTokens(),
                        rates(
                                tier.inputPerMillion(),
                                tier.outputPerMillion(),
                                tier.cache(),
                                tier.reasoningPerMillion())))
                .toList();
        return new TokenTariff(
                rates,
                tiers,
                Optional.ofNullable(prices.batchDiscountPercent()).map(Discount::new),
                Optional.ofNullable(prices.request()).map(TokenPrices.Request::fee),
                Optional.ofNullable(prices.request()).map(TokenPrices.Request::minimum));
    }

    private static TokenRates rates(Money input, Money output, @Nullable Cache cache, @Nullable Money reasoning) {
        Map<TokenKind, TokenRate> rates = new EnumMap<>(TokenKind.class);
        put(rates, TokenKind.INPUT, input);
        put(rates, TokenKind.OUTPUT, output);
        put(rates, TokenKind.REASONING, reasoning);
        if (cache != null) {
            put(rates, TokenKind.CACHE_READ, cache.readPerMillion());
            put(rates, TokenKind.CACHE_WRITE, cache.writePerMillion());
            put(rates, TokenKind.CACHE_WRITE_HOUR, cache.hourWritePerMillion());
        }
        return new TokenRates(rates);
    }

    private static void put(Map<TokenKind, TokenRate> rates, TokenKind kind, @Nullable Money price) {
        if (price != null) {
            rates.put(kind, TokenRate.perMillion(price));
        }
    }

    private static Instant start(@Nullable LocalDate day) {
        return day == null ? Instant.MIN : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static String source(TokenPrices prices) {
        return prices.source() + ", " + prices.asOf();
    }
}
