package dev.aloi.carbon.cost.invoice;

import dev.aloi.carbon.cost.invoice.ApiCall.Mode;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tariff with the words of all its prices at hand: a change of price invoices half a million calls anew. */
public final class PriceList {
    private final TokenTariff tariff;
    /** By the index of the tier that a request reaches; before all of them the prices of a request that reaches none. */
    private final List<Map<Mode, Map<TokenKind, Price>>> prices = new ArrayList<>();

    private final Money nothing;

    private record Price(BigDecimal token, String words) {}

    public PriceList(TokenTariff tariff) {
        this.tariff = tariff;
        nothing = new Money(BigDecimal.ZERO, tariff.currency());
        prices.add(byMode(tariff.rates(), ""));
        tariff.tiers()
                .forEach(tier -> prices.add(
                        byMode(tier.rates(), ", in a request over " + MoneyWords.of(tier.overInputTokens()))));
    }

    public Invoice invoice(ApiCall call) {
        if (call.mode() == Mode.OWN_CACHE) {
            return new Invoice(
                    List.of(new InvoiceLine(1, "answer from the own cache", MoneyWords.of(nothing), nothing)),
                    tariff.currency());
        }
        List<InvoiceLine> lines = tokens(call);
        tariff.callFee()
                .map(fee -> new InvoiceLine(1, "call", MoneyWords.of(fee), fee))
                .ifPresent(lines::add);
        tariff.callMinimum()
                .flatMap(minimum -> raise(minimum, Invoice.sum(lines, tariff.currency())))
                .ifPresent(lines::add);
        return new Invoice(lines, tariff.currency());
    }

    private List<InvoiceLine> tokens(ApiCall call) {
        Map<TokenKind, Price> kinds =
                prices.get(tariff.tiersReached(call.usage())).getOrDefault(call.mode(), Map.of());
        List<InvoiceLine> lines = new ArrayList<>();
        kinds.forEach((kind, price) -> {
            long count = call.usage().billed(kind);
            if (count > 0) {
                Money amount = new Money(price.token().multiply(BigDecimal.valueOf(count)), tariff.currency());
                lines.add(new InvoiceLine(count, kind.words(), price.words(), amount));
            }
        });
        return lines;
    }

    private Map<Mode, Map<TokenKind, Price>> byMode(TokenRates rates, String tier) {
        return Map.of(
                Mode.LIVE, byKind(rates, BigDecimal.ONE, tier),
                Mode.BATCH,
                        tariff.batch()
                                .map(off -> byKind(rates, off.factor(), tier + ", batch " + off.words()))
                                .orElseGet(() -> byKind(rates, BigDecimal.ONE, tier + ", no batch price known")));
    }

    private static Map<TokenKind, Price> byKind(TokenRates rates, BigDecimal factor, String conditions) {
        Map<TokenKind, Price> byKind = new EnumMap<>(TokenKind.class);
        for (TokenKind kind : TokenKind.values()) {
            TokenKind pricedAs = rates.pricedAs(kind);
            String borrowed = pricedAs == kind ? "" : ", the price of " + pricedAs.words();
            byKind.put(
                    kind,
                    new Price(
                            rates.of(kind).token().times(factor).amount(),
                            rates.of(kind).words() + borrowed + conditions));
        }
        return byKind;
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
}
