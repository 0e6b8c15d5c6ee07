package dev.aloi.local.evaluation;

import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Amounts of money: the part {@code prices:} of a candidate that is paid by token, or {@code budget:}. */
record PriceSection(YamlObject prices) {
    CandidatePlan.@Nullable Prices read() {
        prices.allowOnly(
                "inputPerMillion",
                "outputPerMillion",
                "cacheReadPerMillion",
                "cacheWritePerMillion",
                "currency",
                "source",
                "asOf");
        var input = amount("inputPerMillion");
        var output = amount("outputPerMillion");
        var cacheRead = prices.has("cacheReadPerMillion") ? amount("cacheReadPerMillion") : null;
        var cacheWrite = prices.has("cacheWritePerMillion") ? amount("cacheWritePerMillion") : null;
        var currency = currency();
        var source = prices.requiredText("source");
        var asOf = date();
        return input == null || output == null || currency == null || source == null || asOf == null
                ? null
                : new CandidatePlan.Prices(input, output, cacheRead, cacheWrite, currency, source, asOf);
    }

    /** The part {@code budget:} of an evaluation. */
    @Nullable
    Money budget() {
        prices.allowOnly("amount", "currency");
        var amount = amount("amount");
        var currency = currency();
        if (amount != null && amount.signum() == 0) {
            prices.fault("amount", "must be over 0");
        }
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private @Nullable BigDecimal amount(String field) {
        var text = prices.requiredText(field);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            prices.fault(field, "must be an amount of money, for instance 0.15");
            return null;
        }
        return new BigDecimal(text);
    }

    private @Nullable String currency() {
        var text = prices.requiredText("currency");
        if (text != null && !text.matches("[A-Z]{3}")) {
            prices.fault("currency", "must be an ISO 4217 code, for instance USD");
            return null;
        }
        return text;
    }

    private @Nullable LocalDate date() {
        var text = prices.requiredText("asOf");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            prices.fault("asOf", "must be a date, for instance 2026-11-01");
            return null;
        }
    }
}
