package dev.aloi.catalog.evaluation.plan;

import dev.aloi.contracts.carbon.ExpectedRun.Tokens;
import dev.aloi.contracts.carbon.Footprint.Figures;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.unit.Amount;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate's run is expected to take, of all its trials together that are to be run.
 *
 * @param reusable of its trials those for which earlier ones may stand; they are in none of the figures
 * @param input tokens of a trial, on average
 * @param output tokens of a trial, on average
 * @param time absent where nobody could be asked
 * @param figures absent where nobody could be asked
 */
public record PlannedRun(
        String candidate,
        Pool pool,
        int trials,
        int reusable,
        Tokens input,
        Tokens output,
        @Nullable Amount<Duration> time,
        @Nullable Figures figures) {}
