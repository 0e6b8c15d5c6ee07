package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The candidate to take is still the same, but for sure no more.
 *
 * @param winner by its name
 * @param pBest share of the resamples in which it came first, which is under 95 % now
 * @param cause why the evaluation was run again; absent: the same completions were ranked anew
 */
public record LeadLost(
        TenantId tenant,
        EvaluationId line,
        EvaluationId evaluation,
        long revision,
        String winner,
        double pBest,
        @Nullable String cause,
        Instant at)
        implements StandingEvent {}
