package dev.aloi.runner.call;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.runner.SpendingLimit;
import dev.aloi.contracts.runner.TrialsRequested;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The spending of every evaluation that has a limit. */
public final class Budgets {
    private final Function<TrialsRequested, BigDecimal> spentBefore;
    private final Map<Key, Spending> spendings = new ConcurrentHashMap<>();

    /** @param spentBefore what a batch's evaluation has spent by the outcomes that are told already */
    public Budgets(Function<TrialsRequested, BigDecimal> spentBefore) {
        this.spentBefore = spentBefore;
    }

    Optional<Spending> of(TrialsRequested batch) {
        SpendingLimit limit = batch.spending();
        if (limit == null) {
            return Optional.empty();
        }
        return Optional.of(spendings.computeIfAbsent(
                new Key(batch.tenant(), batch.evaluation()), _ -> new Spending(limit, spentBefore.apply(batch))));
    }

    /** The batches of these partitions are another runner's now: what it spends is not seen here. */
    void forget() {
        spendings.clear();
    }

    private record Key(TenantId tenant, EvaluationId evaluation) {}
}
