package dev.aloi.contracts.runner;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TrialId;
import org.jspecify.annotations.Nullable;

/**
 * A completed trial of the same content, which may stand for one that is asked for.
 *
 * @param evaluation that it was run in
 * @param maker it stands only for what the runner would make by the same one; absent: by any
 */
public record EarlierTrial(
        EvaluationId evaluation, TrialId trial, @Nullable Maker maker) {}
