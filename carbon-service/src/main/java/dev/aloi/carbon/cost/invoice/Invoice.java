package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.List;

/** What one call costs, line by line. No line is rounded. */
public record Invoice(List<InvoiceLine> lines, String currency) {
    public Invoice {
        lines = List.copyOf(lines);
    }

    public static Invoice of(ApiCall call, TokenTariff tariff) {
        return new PriceList(tariff).invoice(call);
    }

    public Money total() {
        return sum(lines, currency);
    }

    public Invoice in(ExchangeRate rate) {
        return new Invoice(lines.stream().map(line -> line.in(rate)).toList(), rate.to());
    }

    static Money sum(List<InvoiceLine> lines, String currency) {
        return lines.stream().map(InvoiceLine::amount).reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }
}
