package dev.aloi.runner.call;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What waits for its turn: tenants take turns, within a tenant its evaluations, within an evaluation who came first. */
final class FairQueue<T> {
    private final Map<TenantId, Map<EvaluationId, Deque<T>>> waiting = new LinkedHashMap<>();
    private int size;

    void add(TenantId tenant, EvaluationId evaluation, T item) {
        waiting.computeIfAbsent(tenant, _ -> new LinkedHashMap<>())
                .computeIfAbsent(evaluation, _ -> new ArrayDeque<>())
                .addLast(item);
        size++;
    }

    /** Takes the next one; its evaluation and its tenant go to the end of their lines. */
    Optional<T> poll() {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        TenantId tenant = waiting.keySet().iterator().next();
        Map<EvaluationId, Deque<T>> evaluations = remove(waiting, tenant);
        EvaluationId evaluation = evaluations.keySet().iterator().next();
        Deque<T> items = remove(evaluations, evaluation);
        T next = items.removeFirst();
        size--;
        if (!items.isEmpty()) {
            evaluations.put(evaluation, items);
        }
        if (!evaluations.isEmpty()) {
            waiting.put(tenant, evaluations);
        }
        return Optional.of(next);
    }

    private static <K, V> V remove(Map<K, V> map, K key) {
        V value = map.remove(key);
        if (value == null) {
            throw new IllegalStateException("a line that is not there");
        }
        return value;
    }

    int size() {
        return size;
    }
}
