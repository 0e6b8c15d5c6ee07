package dev.aloi.carbon.run;

import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param use absent where the trial has no completion */
record ToldTrial(TrialEvent event, @Nullable TrialUse use) {
    private static ToldTrial of(TrialEvent event) {
        return new ToldTrial(event, event instanceof TrialCompleted completed ? TrialUse.of(completed) : null);
    }

    /** Of several outcomes of one trial the first one. */
    static List<ToldTrial> firstOutcomes(List<TrialEvent> events) {
        record Key(TenantId tenant, TrialId trial) {}
        Map<Key, ToldTrial> first = LinkedHashMap.newLinkedHashMap(events.size());
        events.forEach(event -> first.computeIfAbsent(new Key(event.tenant(), event.trial()), _ -> of(event)));
        return List.copyOf(first.values());
    }
}
