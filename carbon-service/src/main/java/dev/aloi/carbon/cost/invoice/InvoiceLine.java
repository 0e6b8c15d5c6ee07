package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.unit.Money;

/** So many of something at a price. */
public record InvoiceLine(long quantity, String what, String price, Money amount) {
    /** For instance {@code 1,204 input tokens x $0.15/M}. */
    public String words() {
        return MoneyWords.of(quantity) + " " + what + " x " + price;
    }

    InvoiceLine in(ExchangeRate rate) {
        return new InvoiceLine(quantity, what, price + " at " + rate.words(), rate.convert(amount));
    }
}
