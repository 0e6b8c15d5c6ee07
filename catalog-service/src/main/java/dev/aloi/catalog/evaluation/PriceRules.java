package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.BudgetRequest;
import dev.aloi.catalog.evaluation.EvaluationRequest.PricesRequest;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
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
        BigDecimal cacheRead = optional(field + ".cacheReadPerMillion", prices.cacheReadPerMillion(), faults);
        BigDecimal cacheWrite = optional(field + ".cacheWritePerMillion", prices.cacheWritePerMillion(), faults);
        String currency = currency(field, prices.currency(), faults);
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
                : new TokenPrices(
                        new Money(input, currency),
                        new Money(output, currency),
                        source,
                        asOf,
                        cache(cacheRead, cacheWrite, currency),
                        null,
                        List.of(),
                        null,
                        null,
                        null);
    }

    private static TokenPrices.@Nullable Cache cache(
            @Nullable BigDecimal read, @Nullable BigDecimal write, String currency) {
        return read == null && write == null
                ? null
                : new TokenPrices.Cache(
                        read == null ? null : new Money(read, currency),
                        write == null ? null : new Money(write, currency),
                        null);
    }

    /** The most that the calls of an evaluation may cost. */
    static @Nullable Money budget(@Nullable BudgetRequest request, List<Fault> faults) {
        if (request == null) {
            return null;
        }
        BigDecimal amount = amount("budget.amount", request.amount(), faults);
        String currency = currency("budget", request.currency(), faults);
        if (amount == null || currency == null) {
            return null;
        }
        if (amount.signum() == 0) {
            faults.add(Fault.ofField("budget.amount", "must be over 0"));
        }
        return new Money(amount, currency);
    }

    /** Whether what the candidate's calls cost can be held against the budget. */
    static void check(
            String field,
            Candidate candidate,
            @Nullable PricesRequest asked,
            @Nullable Money budget,
            List<Fault> faults) {
        TokenPrices prices = candidate.prices();
        if (budget == null || !(candidate.engine() instanceof Engine.Api)) {
            return;
        }
        if (asked == null) {
            faults.add(Fault.ofField(field, "is missing: a budget needs to know what calls cost"));
        } else if (prices != null && !prices.inputPerMillion().currency().equals(budget.currency())) {
            faults.add(Fault.ofField(field + ".currency", "must be that of the budget, " + budget.currency()));
        }
    }

    private static @Nullable String currency(String field, @Nullable String currency, List<Fault> faults) {
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            faults.add(Fault.ofField(field + ".currency", "must be a currency's three letters, as in USD"));
            return null;
        }
        return currency;
    }

    private static @Nullable BigDecimal optional(String field, @Nullable String amount, List<Fault> faults) {
        return amount == null ? null : amount(field, amount, faults);
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
