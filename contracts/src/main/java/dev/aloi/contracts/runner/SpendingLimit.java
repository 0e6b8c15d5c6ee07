package dev.aloi.contracts.runner;

import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The money that an evaluation may spend on calls. Its batches travel in one partition, so that one runner counts.
 *
 * @param limit over all runs of the evaluation
 * @param prices of every run that is paid by token, by run
 * @param since when the evaluation was requested: what it has spent is in the outcomes from then on
 */
public record SpendingLimit(Money limit, Map<String, TokenPrices> prices, Instant since) {
    public SpendingLimit {
        prices = Collections.unmodifiableMap(new TreeMap<>(prices));
    }
}
