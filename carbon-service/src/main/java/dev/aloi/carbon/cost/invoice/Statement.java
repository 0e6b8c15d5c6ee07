package dev.aloi.carbon.cost.invoice;

import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Fails where the invoices are not all in {@code currency}: convert them first. */
    public static Statement of(Collection<Entry> entries, String currency) {
        Map<Attempt, Invoice> once = new HashMap<>();
        entries.forEach(entry -> once.putIfAbsent(entry.attempt(), entry.invoice()));
        Map<InvoiceLine, InvoiceLine> merged = new TreeMap<>(BY_WORDS);
        once.values().stream()
                .flatMap(invoice -> invoice.lines().stream())
                .forEach(line -> merged.merge(line, line, InvoiceLine::plus));
        return new Statement(List.copyOf(merged.values()), currency);
    }

    public Money total() {
        return lines.stream().map(InvoiceLine::amount).reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }
}
