package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.Usage;
import java.math.BigDecimal;

/** What an evaluation has spent of what it may spend. A call that is made is never undone: what is under way may come on top. */
final class Spending {
    private final SpendingLimit limit;
    private BigDecimal spent;

    /** @param before spent by calls whose outcomes are told already */
    Spending(SpendingLimit limit, BigDecimal before) {
        this.limit = limit;
        this.spent = before;
    }

    synchronized boolean isExhausted() {
        return spent.compareTo(limit.limit().amount()) >= 0;
    }

    synchronized void add(RunId run, Usage usage) {
        spent = spent.add(cost(limit, run, usage));
    }

    /** Nothing for a run without prices: the catalogue lets none call an API under a limit. */
    static BigDecimal cost(SpendingLimit limit, RunId run, Usage usage) {
        TokenPrices prices = limit.prices().get(run.value());
        return prices == null ? BigDecimal.ZERO : CallCost.of(usage, prices);
    }

    String words() {
        return "the budget of " + limit.limit().amount().toPlainString() + " "
                + limit.limit().currency() + " was spent before";
    }
}
