package dev.aloi.contracts.carbon;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.unit.GridIntensity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where an evaluation that may wait is to run; told again, with a higher revision, when a newer forecast finds a better time.
 *
 * @param start from which on its trials may be sent out
 * @param mean of the forecast over its length there; absent where no forecast covers it and it runs at once
 * @param atOnce of the forecast where it would run at once; absent where no forecast covers that
 * @param words why, for people
 */
public record WindowChosen(
        TenantId tenant,
        EvaluationId evaluation,
        int revision,
        Instant start,
        String region,
        @Nullable GridIntensity mean,
        @Nullable GridIntensity atOnce,
        String words)
        implements WindowEvent {
    @Override
    public String key() {
        return evaluation.value();
    }

    @Override
    public String subject() {
        return evaluation + "/" + revision;
    }
}
