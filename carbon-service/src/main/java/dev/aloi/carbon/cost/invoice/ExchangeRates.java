package dev.aloi.carbon.cost.invoice;

import dev.aloi.carbon.facts.FactTable;
import dev.aloi.contracts.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What currencies are worth in each other, as somebody has given it. None is shipped: no rate holds for long. */
public final class ExchangeRates {
    private final List<ExchangeRate> rates;

    private ExchangeRates(List<ExchangeRate> rates) {
        this.rates = List.copyOf(rates);
    }

    public static ExchangeRates none() {
        return new ExchangeRates(List.of());
    }

    public static ExchangeRates of(FactTable table) {
        return new ExchangeRates(table.rows().stream()
                .map(row -> new ExchangeRate(
                        row.text("from"),
                        row.text("to"),
                        row.decimal("rate"),
                        row.text("source"),
                        LocalDate.parse(row.text("asOf"))))
                .toList());
    }

    /** Empty where no rate from the one to the other is given; an inverse one is not taken for it. */
    public Optional<Money> convert(Money money, String currency) {
        return money.currency().equals(currency)
                ? Optional.of(money)
                : rates.stream()
                        .filter(rate -> rate.from().equals(money.currency())
                                && rate.to().equals(currency))
                        .findFirst()
                        .map(rate -> rate.convert(money));
    }
}
