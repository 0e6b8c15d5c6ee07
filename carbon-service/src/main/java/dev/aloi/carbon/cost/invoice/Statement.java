package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invoices of many calls in one: lines of the same price together, in an order of their own. */
public record Statement(List<InvoiceLine> lines, String currency) {
    private static final Comparator<InvoiceLine> BY_WORDS =
            Comparator.comparing(InvoiceLine::what).thenComparing(InvoiceLine::price);

    public Statement {
        lines = List.copyOf(lines);
    }

    /** One attempt at a trial: what is told twice is counted once. */
    public record Attempt(TrialId trial, int number) {}

    /** An attempt with its invoice. */
    public record Entry(Attempt attempt, Invoice invoice) {}

    /** Fails where an invoice is not in {@code currency}: convert it first. */
    public static Statement of(Collection<Invoice> invoices, String currency) {
        if (!invoices.stream().allMatch(invoice -> invoice.currency().equals(currency))) {
            throw new IllegalArgumentException("the invoices of a statement are all in " + currency);
        }
        Map<Price, Sum> sums = new HashMap<>();
        invoices.forEach(invoice -> invoice.lines()
                .forEach(line -> sums.computeIfAbsent(Price.of(line), Sum::new).add(line)));
        return new Statement(
                sums.values().stream().map(Sum::line).sorted(BY_WORDS).toList(), currency);
    }

    /** Of entries some of which may be told twice. */
    public static Statement ofEntries(Collection<Entry> entries, String currency) {
        Map<Attempt, Invoice> once = new LinkedHashMap<>();
        entries.forEach(entry -> once.putIfAbsent(entry.attempt(), entry.invoice()));
        return of(once.values(), currency);
    }

    private record Price(String what, String price, String currency) {
        static Price of(InvoiceLine line) {
            return new Price(line.what(), line.price(), line.amount().currency());
        }
    }

    /** Of the lines of one price. */
    private static final class Sum {
        private final Price price;
        private long quantity;
        private BigDecimal amount = BigDecimal.ZERO;

        Sum(Price price) {
            this.price = price;
        }

        void add(InvoiceLine line) {
            quantity += line.quantity();
            amount = amount.add(line.amount().amount());
        }

        InvoiceLine line() {
            return new InvoiceLine(quantity, price.what(), price.price(), new Money(amount, price.currency()));
        }
    }

    public Money total() {
        return lines.stream().map(InvoiceLine::amount).reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }
}
