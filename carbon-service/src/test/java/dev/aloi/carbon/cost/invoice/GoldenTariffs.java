package dev.aloi.carbon.cost.invoice;

import static dev.aloi.carbon.cost.invoice.TokenKind.CACHE_READ;
import static dev.aloi.carbon.cost.invoice.TokenKind.CACHE_WRITE;
import static dev.aloi.carbon.cost.invoice.TokenKind.CACHE_WRITE_HOUR;
import static dev.aloi.carbon.cost.invoice.TokenKind.REASONING;

import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The price lists of {@code invoices.csv}: made up, in the forms that providers use. */
final class GoldenTariffs {
    private static final TokenTariff CACHED =
            TokenTariff.of(usd("2.50", "10").with(CACHE_READ, usd("1.25"))).withBatch(Discount.percent("50"));
    private static final TokenTariff FEE = TokenTariff.of(usd("1", "1")).withCallFee(Money.usd("0.005"));

    private static final Map<String, TokenTariff> ALL = Map.ofEntries(
            Map.entry("plain", TokenTariff.of(usd("0.15", "0.60"))),
            Map.entry(
                    "perToken",
                    TokenTariff.of(TokenRates.of(
                            TokenRate.perToken(Money.usd("0.00000015")), TokenRate.perToken(Money.usd("0.0000006"))))),
            Map.entry(
                    "perThousand",
                    TokenTariff.of(TokenRates.of(
                            TokenRate.perThousand(Money.usd("0.0005")), TokenRate.perThousand(Money.usd("0.0015"))))),
            Map.entry("free", TokenTariff.of(usd("0", "0"))),
            Map.entry("cached", CACHED),
            Map.entry(
                    "writes",
                    TokenTariff.of(writes("3", "15", "0.30", "3.75", "6"))
                            .withTier(200_000, writes("6", "22.5", "0.60", "7.5", "12"))
                            .withBatch(Discount.percent("50"))),
            Map.entry("shortWrites", TokenTariff.of(usd("1", "4").with(CACHE_WRITE, usd("1.25")))),
            Map.entry("reasoning", TokenTariff.of(usd("2", "8").with(REASONING, usd("12")))),
            Map.entry(
                    "oddBatch",
                    TokenTariff.of(usd("0.0375", "0.15").with(CACHE_READ, usd("0.01")))
                            .withBatch(Discount.percent("33.3"))),
            Map.entry("freeBatch", TokenTariff.of(usd("1", "2")).withBatch(Discount.percent("100"))),
            Map.entry(
                    "long",
                    TokenTariff.of(usd("1.25", "10").with(CACHE_READ, usd("0.125")))
                            .withTier(200_000, usd("2.50", "15").with(CACHE_READ, usd("0.25")))
                            .withBatch(Discount.percent("50"))),
            Map.entry(
                    "threeTiers",
                    TokenTariff.of(usd("0.4", "1.2"))
                            .withTier(128_000, usd("1.6", "4.8"))
                            .withTier(32_000, usd("0.8", "2.4"))),
            Map.entry("minimum", TokenTariff.of(usd("0.1", "0.4")).withCallMinimum(Money.usd("0.0005"))),
            Map.entry("fee", FEE),
            Map.entry("feeBatch", FEE.withBatch(Discount.percent("50")).withCallMinimum(Money.usd("0.01"))),
            Map.entry("euro", TokenTariff.of(rates("EUR", "2", "6"))),
            Map.entry("yen", TokenTariff.of(rates("JPY", "20", "80"))));

    private static final PriceHistory MOVING = new PriceHistory(List.of(
            period("2026-10-01T00:00:00Z", null, usd("2.50", "12")),
            period("2025-01-01T00:00:00Z", "2026-03-01T00:00:00Z", usd("5", "15")),
            period("2026-03-01T00:00:00Z", "2026-09-01T00:00:00Z", usd("2.50", "10"))));

    private GoldenTariffs() {}

    static PriceHistory history(String name) {
        if (name.equals("moving")) {
            return MOVING;
        }
        return new PriceHistory(List.of(new PricePeriod(Instant.EPOCH, Optional.empty(), tariff(name), "made up")));
    }

    static TokenTariff tariff(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    static List<String> names() {
        return ALL.keySet().stream().sorted().toList();
    }

    private static PricePeriod period(String from, @Nullable String until, TokenRates rates) {
        return new PricePeriod(
                Instant.parse(from), Optional.ofNullable(until).map(Instant::parse), TokenTariff.of(rates), "made up");
    }

    private static TokenRates writes(String input, String output, String read, String write, String hour) {
        return usd(input, output)
                .with(CACHE_READ, usd(read))
                .with(CACHE_WRITE, usd(write))
                .with(CACHE_WRITE_HOUR, usd(hour));
    }

    private static TokenRates usd(String input, String output) {
        return rates("USD", input, output);
    }

    private static TokenRate usd(String price) {
        return TokenRate.perMillion(Money.usd(price));
    }

    private static TokenRates rates(String currency, String input, String output) {
        return TokenRates.of(
                TokenRate.perMillion(new Money(new BigDecimal(input), currency)),
                TokenRate.perMillion(new Money(new BigDecimal(output), currency)));
    }
}
