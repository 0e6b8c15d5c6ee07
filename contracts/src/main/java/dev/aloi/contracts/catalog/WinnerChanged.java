package dev.aloi.contracts.catalog;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another candidate is the one to take.
 *
 * @param previous the candidate that was, by its name
 * @param winner the candidate that is, by its name
 * @param pBest share of the resamples in which it came first
 * @param cause why the evaluation was run again; absent: the same completions were ranked anew
 */
public record WinnerChanged(
        TenantId tenant,
        EvaluationId line,
        EvaluationId evaluation,
        long revision,
        String previous,
        String winner,
        double pBest,
        @Nullable String cause,
        Instant at)
        implements StandingEvent {}
