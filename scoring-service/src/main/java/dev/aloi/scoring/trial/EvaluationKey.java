package dev.aloi.scoring.trial;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.util.Comparator;

public record EvaluationKey(TenantId tenant, EvaluationId evaluation) {
    /** Whoever locks several locks them in this order, so that no two wait for each other. */
    public static final Comparator<EvaluationKey> ORDER = Comparator.comparing(
                    (EvaluationKey key) -> key.tenant().value())
            .thenComparing(key -> key.evaluation().value());
}
