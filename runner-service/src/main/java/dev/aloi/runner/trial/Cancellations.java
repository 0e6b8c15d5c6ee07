package dev.aloi.runner.trial;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Evaluations that nobody waits for any more. */
public final class Cancellations {
    private final Set<Cancelled> cancelled = ConcurrentHashMap.newKeySet();
    private final List<BiConsumer<TenantId, EvaluationId>> listeners = new CopyOnWriteArrayList<>();

    public void add(TenantId tenant, EvaluationId evaluation) {
        if (cancelled.add(new Cancelled(tenant, evaluation))) {
            listeners.forEach(listener -> listener.accept(tenant, evaluation));
        }
    }

    /** Who is told at once of what is cancelled from now on. */
    public void onCancel(BiConsumer<TenantId, EvaluationId> listener) {
        listeners.add(listener);
    }

    public boolean contains(TenantId tenant, EvaluationId evaluation) {
        return cancelled.contains(new Cancelled(tenant, evaluation));
    }

    private record Cancelled(TenantId tenant, EvaluationId evaluation) {}
}
