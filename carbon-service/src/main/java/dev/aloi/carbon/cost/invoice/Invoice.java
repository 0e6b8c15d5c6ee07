package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one call costs, line by line. No line is rounded. */
public record Invoice(List<InvoiceLine> lines, String currency) {
    public Invoice {
        lines = List.copyOf(lines);
    }

    public static Invoice of(ApiCall call, TokenTariff tariff) {
        if (call.mode() == ApiCall.Mode.OWN_CACHE) {
            Money nothing = new Money(BigDecimal.ZERO, tariff.currency());
            return new Invoice(
                    List.of(new InvoiceLine(1, "answer from the own cache", MoneyWords.of(nothing), nothing)),
                    tariff.currency());
        }
        List<InvoiceLine> lines = new ArrayList<>();
        for (TokenKind kind : TokenKind.values()) {
            tokens(kind, call, tariff).ifPresent(lines::add);
        }
        tariff.callFee()
                .map(fee -> new InvoiceLine(1, "call", MoneyWords.of(fee), fee))
                .ifPresent(lines::add);
        tariff.callMinimum()
                .flatMap(minimum -> raise(minimum, sum(lines, tariff.currency())))
                .ifPresent(lines::add);
        return new Invoice(lines, tariff.currency());
    }

    public Money total() {
        return sum(lines, currency);
    }

    public Invoice in(ExchangeRate rate) {
        return new Invoice(lines.stream().map(line -> line.in(rate)).toList(), rate.to());
    }

    private static Optional<InvoiceLine> tokens(TokenKind kind, ApiCall call, TokenTariff tariff) {
        long count = call.usage().billed(kind);
        if (count == 0) {
            return Optional.empty();
        }
        Optional<Tier> tier = tariff.tierOf(call.usage());
        TokenRates rates = tier.map(Tier::rates).orElseGet(tariff::rates);
        StringBuilder price = new StringBuilder(rates.of(kind).words());
        if (rates.pricedAs(kind) != kind) {
            price.append(", the price of ").append(rates.pricedAs(kind).words());
        }
        tier.ifPresent(of -> price.append(", in a request over ").append(MoneyWords.of(of.overInputTokens())));
        Money full = rates.of(kind).of(count);
        return Optional.of(new InvoiceLine(
                count, kind.words(), price + batchWords(call, tariff), full.times(batchFactor(call, tariff))));
    }

    private static BigDecimal batchFactor(ApiCall call, TokenTariff tariff) {
        return call.mode() == ApiCall.Mode.BATCH
                ? tariff.batch().map(Discount::factor).orElse(BigDecimal.ONE)
                : BigDecimal.ONE;
    }

    private static String batchWords(ApiCall call, TokenTariff tariff) {
        return call.mode() == ApiCall.Mode.BATCH
                ? tariff.batch().map(off -> ", batch " + off.words()).orElse(", no batch price known")
                : "";
    }

    private static Optional<InvoiceLine> raise(Money minimum, Money sum) {
        BigDecimal missing = minimum.amount().subtract(sum.amount());
        return missing.signum() > 0
                ? Optional.of(new InvoiceLine(
                        1,
                        "call raised to the minimum",
                        MoneyWords.of(minimum),
                        new Money(missing, minimum.currency())))
                : Optional.empty();
    }

    private static Money sum(List<InvoiceLine> lines, String currency) {
        return lines.stream().map(InvoiceLine::amount).reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }
}
