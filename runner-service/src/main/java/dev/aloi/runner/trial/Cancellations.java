package dev.aloi.runner.trial;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Evaluations that nobody waits for any more. */
public final class Cancellations {
    private final Set<Cancelled> cancelled = ConcurrentHashMap.newKeySet();

    void add(TenantId tenant, EvaluationId evaluation) {
        cancelled.add(new Cancelled(tenant, evaluation));
    }

    boolean contains(TenantId tenant, EvaluationId evaluation) {
        return cancelled.contains(new Cancelled(tenant, evaluation));
    }

    private record Cancelled(TenantId tenant, EvaluationId evaluation) {}
}
