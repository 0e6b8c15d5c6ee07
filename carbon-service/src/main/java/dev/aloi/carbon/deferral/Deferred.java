package dev.aloi.carbon.deferral;

import dev.aloi.contracts.carbon.WindowChosen;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that may wait.
 *
 * @param home region where it would run at once
 * @param chosen absent until a window was chosen
 */
record Deferred(
        TenantId tenant,
        EvaluationId evaluation,
        Deferral deferral,
        String home,
        Instant requestedAt,
        @Nullable WindowChosen chosen) {
    int revision() {
        return chosen == null ? 0 : chosen.revision();
    }
}
