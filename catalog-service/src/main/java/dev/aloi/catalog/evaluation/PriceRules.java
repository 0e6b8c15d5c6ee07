package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.PricesRequest;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.problem.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A price is an amount in a currency with where it was read and when. */
final class PriceRules {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private PriceRules() {}

    static @Nullable TokenPrices apply(String field, @Nullable PricesRequest prices, List<Fault> faults) {
        if (prices == null) {
            return null;
        }
        BigDecimal input = amount(field + ".inputPerMillion", prices.inputPerMillion(), faults);
        BigDecimal output = amount(field + ".outputPerMillion", prices.outputPerMillion(), faults);
        String currency = prices.currency();
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            faults.add(Fault.ofField(field + ".currency", "must be a currency's three letters, as in USD"));
        }
        String source = prices.source();
        if (source == null) {
            faults.add(Fault.ofField(field + ".source", "is missing"));
        }
        EvaluationRules.checkName(field + ".source", source, faults);
        LocalDate asOf = date(field + ".asOf", prices.asOf(), faults);
        return !faults.isEmpty()
                        || input == null
                        || output == null
                        || currency == null
                        || source == null
                        || asOf == null
                ? null
                : new TokenPrices(new Money(input, currency), new Money(output, currency), source, asOf);
    }

    private static @Nullable BigDecimal amount(String field, @Nullable String amount, List<Fault> faults) {
        if (amount == null || !AMOUNT.matcher(amount).matches()) {
            faults.add(Fault.ofField(field, "must be a decimal number in a text, as in \"0.15\""));
            return null;
        }
        return new BigDecimal(amount);
    }

    private static @Nullable LocalDate date(String field, @Nullable String date, List<Fault> faults) {
        try {
            if (date != null) {
                return LocalDate.parse(date);
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        faults.add(Fault.ofField(field, "must be a date, as in 2026-01-31"));
        return null;
    }
}
