package dev.aloi.catalog.model.read;

import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the prices of an endpoint. A price is an object with amount and currency, or an amount alone in the currency of all. */
final class PriceReader {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final long MAX_TOKENS = 1_000_000_000_000L;

    private final Fields prices;
    private final @Nullable String currency;

    private PriceReader(Fields prices, @Nullable String currency) {
        this.prices = prices;
        this.currency = currency;
    }

    static @Nullable TokenPrices read(Fields prices) {
        prices.allowOnly(
                "inputPerMillion",
                "outputPerMillion",
                "source",
                "asOf",
                "cache",
                "reasoningPerMillion",
                "tiers",
                "batchDiscountPercent",
                "request",
                "validity",
                "currency");
        return new PriceReader(prices, prices.has("currency") ? currency(prices) : null).read();
    }

    private @Nullable TokenPrices read() {
        Money input = money(prices, "inputPerMillion");
        Money output = money(prices, "outputPerMillion");
        String source = FactReader.source(prices);
        LocalDate asOf = FactReader.asOf(prices);
        TokenPrices.Cache cache = cache(prices);
        Money reasoning = optionalMoney(prices, "reasoningPerMillion");
        List<TokenPrices.Tier> tiers = tiers();
        BigDecimal discount = prices.has("batchDiscountPercent") ? prices.amount("batchDiscountPercent") : null;
        TokenPrices.Request request = request();
        TokenPrices.Validity validity = validity();
        if (input == null || output == null || asOf == null || source.isEmpty()) {
            return null;
        }
        try {
            return new TokenPrices(input, output, source, asOf, cache, reasoning, tiers, discount, request, validity);
        } catch (IllegalArgumentException e) {
            prices.complain("inputPerMillion", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private TokenPrices.@Nullable Cache cache(Fields in) {
        if (!in.has("cache")) {
            return null;
        }
        Fields cache = in.in("cache");
        cache.allowOnly("readPerMillion", "writePerMillion", "hourWritePerMillion");
        return new TokenPrices.Cache(
                optionalMoney(cache, "readPerMillion"),
                optionalMoney(cache, "writePerMillion"),
                optionalMoney(cache, "hourWritePerMillion"));
    }

    private List<TokenPrices.Tier> tiers() {
        List<TokenPrices.Tier> tiers = new ArrayList<>();
        for (Fields tier : prices.items("tiers")) {
            tier.allowOnly("overInputTokens", "inputPerMillion", "outputPerMillion", "cache", "reasoningPerMillion");
            Long over = tier.count("overInputTokens", MAX_TOKENS);
            Money input = money(tier, "inputPerMillion");
            Money output = money(tier, "outputPerMillion");
            TokenPrices.Cache cache = cache(tier);
            Money reasoning = optionalMoney(tier, "reasoningPerMillion");
            if (over != null && input != null && output != null) {
                tiers.add(new TokenPrices.Tier(over, input, output, cache, reasoning));
            }
        }
        return tiers;
    }

    private TokenPrices.@Nullable Request request() {
        if (!prices.has("request")) {
            return null;
        }
        Fields request = prices.in("request");
        request.allowOnly("fee", "minimum");
        return new TokenPrices.Request(optionalMoney(request, "fee"), optionalMoney(request, "minimum"));
    }

    private TokenPrices.@Nullable Validity validity() {
        if (!prices.has("validity")) {
            return null;
        }
        Fields validity = prices.in("validity");
        validity.allowOnly("from", "to");
        LocalDate from = validity.has("from") ? validity.date("from") : null;
        LocalDate to = validity.has("to") ? validity.date("to") : null;
        if (from != null && to != null && to.isBefore(from)) {
            validity.complain("to", "is before from");
            return null;
        }
        return new TokenPrices.Validity(from, to);
    }

    private @Nullable Money optionalMoney(Fields in, String field) {
        return in.has(field) ? money(in, field) : null;
    }

    private @Nullable Money money(Fields in, String field) {
        if (currency != null && !in.isObject(field)) {
            BigDecimal amount = in.amount(field);
            return amount == null ? null : new Money(amount, currency);
        }
        Fields money = in.in(field);
        BigDecimal amount = money.amount("amount");
        String own = currency(money);
        return amount == null || own == null ? null : new Money(amount, own);
    }

    private static @Nullable String currency(Fields in) {
        String currency = in.requiredText("currency");
        if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
            in.complain("currency", "must be a currency's three letters, as in USD");
        }
        return CURRENCY.matcher(currency).matches() ? currency : null;
    }
}
