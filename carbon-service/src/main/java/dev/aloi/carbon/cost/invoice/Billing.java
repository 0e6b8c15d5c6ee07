package dev.aloi.carbon.cost.invoice;

/** A call with its price, or why it has none. */
public sealed interface Billing {
    record Billed(Invoice invoice, String source) implements Billing {}

    record Unbilled(String reason) implements Billing {}
}
